package org.boomslang.modules.hashes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A hash function of the JDK.
 *
 * <p>Thread-safety: incompatible.
 */
final class JdkDigest implements Digest {

  private final MessageDigest digest;

  JdkDigest(String algorithm) {
    this(instance(algorithm));
  }

  private JdkDigest(MessageDigest digest) {
    this.digest = digest;
  }

  private static MessageDigest instance(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest clone(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  @Override
  public byte[] digest(int length) {
    return clone(digest).digest();
  }

  @Override
  public Digest copy() {
    return new JdkDigest(clone(digest));
  }
}
