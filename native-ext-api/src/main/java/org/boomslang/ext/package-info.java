/**
 * Extension modules in C: the Java half of the C interface (docs/extensions.md). Records and counts
 * live in the C library ({@code src/main/c}); {@link org.boomslang.ext.Handles} ties them to Python
 * objects, {@link org.boomslang.ext.NativeLibrary} is the border, the classes {@code …Functions}
 * hold what C functions do, one static method of the same name each.
 *
 * <p>Nothing here is loaded before the first extension is imported. The language finds the package
 * through {@code ServiceLoader}; it may use all of the language but its parser, compiler and nodes.
 */
package org.boomslang.ext;
