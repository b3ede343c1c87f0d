package org.boomslang.objects.code;

import org.boomslang.objects.builtin.Signature;

/**
 * What {@code code.replace()} can change: names, flags and parameters. Immutable; the arrays are
 * not written to.
 *
 * @param localNames {@code co_varnames}: parameters in the order of the call convention, then other
 *     locals
 * @param cellNames {@code co_cellvars}, sorted
 * @param freeNames {@code co_freevars}, sorted
 * @param docstring a str, or null
 */
public record CodeDescription(
    String name,
    String qualname,
    String filename,
    int firstLine,
    int flags,
    Signature signature,
    String[] localNames,
    String[] cellNames,
    String[] freeNames,
    Object docstring) {}
