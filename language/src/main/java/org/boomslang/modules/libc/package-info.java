/**
 * The C library of the system, through the Foreign Function &amp; Memory API: what the JDK has no
 * interface for (real file descriptors, sockets, readiness, child processes, terminals).
 *
 * <p>{@link org.boomslang.modules.libc.SharedLibrary} is for other libraries, those of SQLite and
 * Zstandard.
 *
 * <p>The rest is for Linux. {@link org.boomslang.modules.libc.Libc#isAvailable} says whether it can
 * be used; where it cannot, modules fall back to the JDK or refuse with an OSError or ImportError.
 * Modules may use this package; it uses nothing but {@code runtime}.
 */
package org.boomslang.modules.libc;
