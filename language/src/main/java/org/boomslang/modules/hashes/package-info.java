/**
 * Modules {@code _md5}, {@code _sha1}, {@code _sha2}, {@code _sha3} and {@code _blake2}: hash
 * functions for {@code hashlib}.
 */
package org.boomslang.modules.hashes;
