/**
 * The {@code _io} module: raw files, buffers, text on bytes, and files in memory.
 *
 * <p>The layers talk to each other through Python's methods, as any of them may be a Python class;
 * where a neighbour is exactly a builtin, calls are Java calls. A buffered or text object has a
 * lock of its own that makes its operations atomic. As in CPython it is held while the layer below
 * works, also when that is a Python class: otherwise a read could not be atomic. Operating system
 * files are {@link org.boomslang.modules.posix.OpenFile}s behind descriptors.
 */
package org.boomslang.modules.io;
