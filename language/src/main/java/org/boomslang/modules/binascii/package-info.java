/**
 * Module {@code binascii}: bytes as ASCII in hexadecimal, base64, quoted-printable and uuencode,
 * and checksums.
 */
package org.boomslang.modules.binascii;
