/**
 * Module {@code _bz2}. Decoders pull their input; {@link
 * org.boomslang.modules.compression.PushedStream} lets Python push it. The bzip2 codec is our own:
 * the one library that has it comes with four others.
 */
package org.boomslang.modules.compression;
