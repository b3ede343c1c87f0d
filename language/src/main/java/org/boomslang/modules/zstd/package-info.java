/**
 * Module {@code _zstd_library}: the functions of the system's Zstandard library that the frozen
 * module {@code _zstd} rests on. Nobody else uses it; it uses {@code objects} and the Foreign
 * Function &amp; Memory API.
 */
package org.boomslang.modules.zstd;
