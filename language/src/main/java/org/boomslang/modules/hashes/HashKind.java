package org.boomslang.modules.hashes;

import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The hash functions: their Python types, names and sizes. A digest size of zero is for those that
 * give any length.
 */
enum HashKind {
  MD5("md5", "_md5.md5", 64, 16, () -> new JdkDigest("MD5")),
  SHA1("sha1", "_sha1.sha1", 64, 20, () -> new JdkDigest("SHA-1")),
  SHA224("sha224", "_sha2.SHA224Type", 64, 28, () -> new JdkDigest("SHA-224")),
  SHA256("sha256", "_sha2.SHA256Type", 64, 32, () -> new JdkDigest("SHA-256")),
  SHA384("sha384", "_sha2.SHA384Type", 128, 48, () -> new JdkDigest("SHA-384")),
  SHA512("sha512", "_sha2.SHA512Type", 128, 64, () -> new JdkDigest("SHA-512")),
  SHA3_224("sha3_224", "_sha3.sha3_224", 144, 28, () -> new JdkDigest("SHA3-224")),
  SHA3_256("sha3_256", "_sha3.sha3_256", 136, 32, () -> new JdkDigest("SHA3-256")),
  SHA3_384("sha3_384", "_sha3.sha3_384", 104, 48, () -> new JdkDigest("SHA3-384")),
  SHA3_512("sha3_512", "_sha3.sha3_512", 72, 64, () -> new JdkDigest("SHA3-512")),
  SHAKE_128("shake_128", "_sha3.shake_128", 168, 0, () -> new Shake(128)),
  SHAKE_256("shake_256", "_sha3.shake_256", 136, 0, () -> new Shake(256)),
  BLAKE2B("blake2b", "_blake2.blake2b", 128, 64, null),
  BLAKE2S("blake2s", "_blake2.blake2s", 64, 32, null);

  final String pythonName;
  final int blockSize;
  final int digestSize;
  final Supplier<Digest> start;
  final PyType type;

  HashKind(
      String pythonName, String typeName, int blockSize, int digestSize, Supplier<Digest> start) {
    this.pythonName = pythonName;
    this.blockSize = blockSize;
    this.digestSize = digestSize;
    this.start = start;
    this.type =
        PyType.builtin(
            typeName,
            BuiltinTypes.OBJECT,
            Layout.of(typeName, Layout.OBJECT, null),
            start == null ? TypeFlags.FINAL : TypeFlags.INTERNAL,
            this::table);
  }

  private BuiltinTable table() {
    if (start == null) {
      return BuiltinTable.join(
          new HashMethodsTable(),
          new FixedDigestMethodsTable(),
          this == BLAKE2B ? new Blake2bConstructorTable() : new Blake2sConstructorTable());
    }
    return BuiltinTable.join(
        new HashMethodsTable(),
        digestSize == 0 ? new VariableDigestMethodsTable() : new FixedDigestMethodsTable());
  }
}
