package org.boomslang.modules.tls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Private keys in PEM files: PKCS #8, plain and encrypted, and the older forms of OpenSSL for RSA
 * (RFC 8017) and EC (RFC 5915), plain and encrypted with a {@code DEK-Info} header. The JDK reads
 * PKCS #8 alone; the older forms are wrapped into it. Stateless.
 */
final class PemKeys {
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN ((?:RSA |EC |DSA |ENCRYPTED )?PRIVATE KEY)-----\\s*(.*?)-----END \\1-----",
          Pattern.DOTALL);
  private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");
  private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "DSA");

  private PemKeys() {}

  /** The password is needed, or wrong. */
  static final class PasswordException extends GeneralSecurityException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether the first key of a file is encrypted. */
  static boolean isEncrypted(String pem) {
    Matcher found = KEY.matcher(pem);
    return found.find()
        && (found.group(1).startsWith("ENCRYPTED") || found.group(2).contains("Proc-Type:"));
  }

  /** The first private key of a file; null when there is none. */
  static PrivateKey parse(String pem, char[] password) throws GeneralSecurityException {
    Matcher found = KEY.matcher(pem);
    if (!found.find()) {
      return null;
    }
    String kind = found.group(1);
    String body = found.group(2);
    String[] encryption = null;
    int blank = body.indexOf("\n\n") >= 0 ? body.indexOf("\n\n") : body.indexOf("\r\n\r\n");
    if (body.contains("Proc-Type:") && blank >= 0) {
      Matcher info = Pattern.compile("DEK-Info: *([^,\\s]+),([0-9A-Fa-f]+)").matcher(body);
      if (!info.find()) {
        throw new GeneralSecurityException("bad DEK-Info");
      }
      encryption = new String[] {info.group(1), info.group(2)};
      body = body.substring(blank);
    }
    byte[] der;
    try {
      der = Base64.getMimeDecoder().decode(body.strip());
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("bad base64 decode", e);
    }
    if (encryption != null) {
      der = decrypt(der, encryption[0], encryption[1], password);
    }
    return switch (kind) {
      case "RSA PRIVATE KEY" -> key(wrap(RSA, der));
      case "EC PRIVATE KEY" -> key(wrap(concat(EC, curve(der)), der));
      case "ENCRYPTED PRIVATE KEY" -> key(decrypt(der, password));
      default -> key(der);
    };
  }

  private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
    GeneralSecurityException failure = null;
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException e) {
        failure = e;
      }
    }
    throw failure;
  }

  /** Decrypts PKCS #8. */
  private static byte[] decrypt(byte[] der, char[] password) throws GeneralSecurityException {
    if (password == null) {
      throw new PasswordException();
    }
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
      SecretKey secret =
          SecretKeyFactory.getInstance(
                  info.getAlgParameters().toString().startsWith("PBE")
                      ? info.getAlgParameters().toString()
                      : info.getAlgName())
              .generateSecret(new PBEKeySpec(password));
      return info.getKeySpec(secret).getEncoded();
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new PasswordException();
    }
  }

  /** Decrypts what OpenSSL wrote before PKCS #8 ({@code EVP_BytesToKey} with MD5). */
  private static byte[] decrypt(byte[] der, String cipher, String iv, char[] password)
      throws GeneralSecurityException {
    if (password == null) {
      throw new PasswordException();
    }
    String name = cipher.toUpperCase(java.util.Locale.ROOT);
    int length =
        name.contains("256") ? 32 : name.contains("192") || name.contains("EDE3") ? 24 : 16;
    if (name.startsWith("DES-CBC")) {
      length = 8;
    }
    byte[] vector = HexFormat.of().parseHex(iv);
    byte[] secret = new String(password).getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = MessageDigest.getInstance("MD5");
    byte[] material = new byte[0];
    byte[] block = new byte[0];
    while (material.length < length) {
      digest.update(block);
      digest.update(secret);
      digest.update(vector, 0, 8);
      block = digest.digest();
      material = concat(material, block);
    }
    String algorithm = name.startsWith("AES") ? "AES" : name.contains("EDE3") ? "DESede" : "DES";
    try {
      Cipher decipher = Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
      decipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(Arrays.copyOf(material, length), algorithm),
          new IvParameterSpec(vector));
      return decipher.doFinal(der);
    } catch (javax.crypto.BadPaddingException | javax.crypto.IllegalBlockSizeException e) {
      throw new PasswordException();
    }
  }

  // ------------------------------------------------------------------ DER

  private static byte[] wrap(byte[] algorithm, byte[] key) {
    byte[] version = {2, 1, 0};
    return element(0x30, concat(concat(version, element(0x30, algorithm)), element(0x04, key)));
  }

  private static byte[] element(int tag, byte[] contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = contents.length;
    if (length < 0x80) {
      out.write(length);
    } else if (length < 0x100) {
      out.write(0x81);
      out.write(length);
    } else {
      out.write(0x82);
      out.write(length >> 8);
      out.write(length);
    }
    out.writeBytes(contents);
    return out.toByteArray();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] result = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, result, a.length, b.length);
    return result;
  }

  /** The curve of an {@code ECPrivateKey}: the element in its context tag 0. */
  private static byte[] curve(byte[] der) throws GeneralSecurityException {
    int i = header(der, 0);
    while (i < der.length) {
      int start = header(der, i);
      int length = length(der, i);
      if ((der[i] & 0xff) == 0xa0) {
        return Arrays.copyOfRange(der, start, start + length);
      }
      i = start + length;
    }
    throw new GeneralSecurityException("no curve in EC key");
  }

  private static int length(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    int length = first;
    if (first >= 0x80) {
      length = 0;
      for (int i = 0; i < (first & 0x7f); i++) {
        length = length << 8 | der[at + 2 + i] & 0xff;
      }
    }
    return length;
  }

  private static int header(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    return at + 2 + (first >= 0x80 ? first & 0x7f : 0);
  }
}
