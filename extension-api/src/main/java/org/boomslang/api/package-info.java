/**
 * Modules of Python written in Java. A class that implements {@link org.boomslang.api.PyExtension},
 * says its name with {@link org.boomslang.api.PyModule} and stands in {@code
 * META-INF/services/org.boomslang.api.PyExtension} on the class path is imported like any other
 * module. Its public methods marked {@link org.boomslang.api.PyFunction} are functions, classes
 * marked {@link org.boomslang.api.PyType} are types.
 *
 * <p>This package knows the polyglot API and nothing of Boomslang's internals.
 */
package org.boomslang.api;
