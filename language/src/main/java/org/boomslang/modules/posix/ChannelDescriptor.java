package org.boomslang.modules.posix;

import java.io.FileDescriptor;
import java.lang.reflect.Field;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kernel's descriptor of a {@link FileChannel}, which Java keeps to itself. It is read without
 * loading the foreign linker, so that a program that only opens files starts as fast as before.
 *
 * <p>Thread safety: shared (stateless).
 */
@SuppressWarnings({"deprecation", "removal"})
final class ChannelDescriptor {
  private static final sun.misc.Unsafe UNSAFE;
  private static final long IN_CHANNEL;
  private static final long IN_DESCRIPTOR;

  static {
    sun.misc.Unsafe unsafe = null;
    long inChannel = -1;
    long inDescriptor = -1;
    try {
      Field self = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
      self.setAccessible(true);
      unsafe = (sun.misc.Unsafe) self.get(null);
      Class<?> channel = Class.forName("sun.nio.ch.FileChannelImpl");
      inChannel = unsafe.objectFieldOffset(channel.getDeclaredField("fd"));
      inDescriptor = unsafe.objectFieldOffset(FileDescriptor.class.getDeclaredField("fd"));
    } catch (ReflectiveOperationException | RuntimeException unknown) {
      unsafe = null;
    }
    UNSAFE = unsafe;
    IN_CHANNEL = inChannel;
    IN_DESCRIPTOR = inDescriptor;
  }

  private ChannelDescriptor() {}

  /** Whether this JVM's channels can be asked, on a system where descriptors are small numbers. */
  static boolean isKnown() {
    return UNSAFE != null && Files.isDirectory(Path.of("/proc/self/fd"));
  }

  /** The descriptor, −1 when it cannot be told. */
  static int of(FileChannel channel) {
    if (UNSAFE == null || !channel.getClass().getName().equals("sun.nio.ch.FileChannelImpl")) {
      return -1;
    }
    Object descriptor = UNSAFE.getObject(channel, IN_CHANNEL);
    return descriptor == null ? -1 : UNSAFE.getInt(descriptor, IN_DESCRIPTOR);
  }
}
