package org.boomslang.objects.races;

import org.boomslang.objects.code.PyCode;

/**
 * An activation of observed code on the stack of a thread, linked to the one that called it: what
 * an access remembers of its stack costs one reference. Immutable.
 *
 * @param caller null for the outermost
 * @param call where the caller was; null when code that is not observed lies between
 */
public record CallContext(CallContext caller, Site call, PyCode code) {}
