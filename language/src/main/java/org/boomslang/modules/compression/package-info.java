/**
 * Modules {@code _bz2} and {@code _lzma}. Decoders pull their input; {@link
 * org.boomslang.modules.compression.PushedStream} lets Python push it. LZMA is that of XZ for Java,
 * which Truffle's regular expressions bring along; the bzip2 codec is our own, as the library that
 * has one comes with four others.
 */
package org.boomslang.modules.compression;
