/**
 * Module {@code _multibytecodec} and the modules {@code _codecs_cn}, {@code _codecs_hk}, {@code
 * _codecs_iso2022}, {@code _codecs_jp}, {@code _codecs_kr}, {@code _codecs_tw}: the encodings of
 * East Asia. The mappings come from the JDK's charsets ({@link CodeTable}); how bytes are grouped,
 * what is an error and where to go on after it follows {@code Modules/cjkcodecs}.
 */
package org.boomslang.modules.multibyte;
