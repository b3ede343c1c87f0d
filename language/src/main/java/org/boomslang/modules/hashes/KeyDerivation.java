package org.boomslang.modules.hashes;

import com.oracle.truffle.api.TruffleSafepoint;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys from passwords by repeated keyed hashing (PBKDF2, RFC 8018). Stateless. */
final class KeyDerivation {
  private KeyDerivation() {}

  private static Mac mac(HashKind kind, byte[] password) {
    String name = "Hmac" + kind.pythonName.toUpperCase(Locale.ROOT).replace('_', '-');
    try {
      Mac mac = Mac.getInstance(name);
      // Keys are padded with zeros, so one zero is as good as no key, which Java refuses.
      mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, name));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] pbkdf2(HashKind kind, byte[] password, byte[] salt, long rounds, int length) {
    Mac mac = mac(kind, password);
    byte[] result = new byte[length];
    byte[] last = new byte[kind.digestSize];
    for (int at = 0, block = 1; at < length; at += kind.digestSize, block++) {
      mac.update(salt);
      mac.update(
          new byte[] {
            (byte) (block >>> 24), (byte) (block >>> 16), (byte) (block >>> 8), (byte) block
          });
      byte[] sum = mac.doFinal();
      System.arraycopy(sum, 0, last, 0, last.length);
      try {
        for (long i = 1; i < rounds; i++) {
          mac.update(last);
          mac.doFinal(last, 0);
          for (int k = 0; k < sum.length; k++) {
            sum[k] ^= last[k];
          }
          if ((i & 1023) == 0) {
            TruffleSafepoint.pollHere(null);
          }
        }
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
      System.arraycopy(sum, 0, result, at, Math.min(sum.length, length - at));
      Arrays.fill(sum, (byte) 0);
    }
    return result;
  }
}
