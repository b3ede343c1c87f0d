package org.boomslang.annotations.processor;

import java.util.List;
import org.boomslang.annotations.PyBuiltin;

/**
 * One annotated method.
 *
 * @param types erased Java parameter types, one per signature parameter
 */
record Builtin(
    int id,
    PyBuiltin annotation,
    String sig,
    TextSignature signature,
    String method,
    List<String> types,
    String result) {}
