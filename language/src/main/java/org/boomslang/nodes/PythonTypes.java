package org.boomslang.nodes;

import com.oracle.truffle.api.dsl.TypeSystem;

/**
 * The type system of all nodes. It has no implicit casts: a Python {@code bool} is not an {@code
 * int} to a specialization, nor an {@code int} a {@code float}, since results would lose their
 * identity.
 */
@TypeSystem
public abstract class PythonTypes {}
