/**
 * The {@code posix} module: files, descriptors and the process, as {@code os} needs them.
 *
 * <p>Files are reached through Truffle's {@code Env}, so an embedder's file system and access rules
 * hold. File descriptors are numbers of this context, kept in {@link
 * org.boomslang.modules.posix.FileDescriptors}, and not those of the operating system; 0, 1 and 2
 * are the streams that the embedder gave. {@code _io} and {@code select} use them too.
 */
package org.boomslang.modules.posix;
