package org.boomslang.modules.socket;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.libc.Scratch;
import org.boomslang.objects.buffer.ByteSpan;

/**
 * The system calls on sockets. Failures are negative error numbers. Thread-safety: shared
 * (stateless).
 */
final class SocketCalls {
  static final int SOCK_STREAM = 1;
  static final int SOCK_NONBLOCK = 04000;
  static final int SOCK_CLOEXEC = 02000000;
  static final int MSG_DONTWAIT = 0x40;
  static final int MSG_NOSIGNAL = 0x4000;
  static final int MSG_CMSG_CLOEXEC = 0x40000000;
  static final int SOL_SOCKET = 1;
  static final int SO_TYPE = 3;
  static final int SO_ERROR = 4;
  static final int SO_PROTOCOL = 38;

  /** {@code struct sockaddr_storage}. */
  static final int ADDRESS_SIZE = 128;

  private static final Function SOCKET = Function.ofInt("socket");
  private static final Function SOCKETPAIR = Function.ofInt("socketpair");
  private static final Function BIND = Function.ofInt("bind");
  private static final Function LISTEN = Function.ofInt("listen");
  private static final Function ACCEPT = Function.ofInt("accept4");
  private static final Function CONNECT = Function.ofInt("connect");
  private static final Function SHUTDOWN = Function.ofInt("shutdown");
  private static final Function GETSOCKNAME = Function.ofInt("getsockname");
  private static final Function GETPEERNAME = Function.ofInt("getpeername");
  private static final Function GETSOCKOPT = Function.ofInt("getsockopt");
  private static final Function SETSOCKOPT = Function.ofInt("setsockopt");
  private static final Function RECVFROM = Function.ofLong("recvfrom");
  private static final Function SENDTO = Function.ofLong("sendto");
  private static final Function SENDMSG = Function.ofLong("sendmsg");
  private static final Function RECVMSG = Function.ofLong("recvmsg");

  private SocketCalls() {}

  static int socket(int family, int kind, int protocol) {
    return (int) SOCKET.call(family, kind | SOCK_CLOEXEC, protocol);
  }

  static int pair(int family, int kind, int protocol, int[] ends) {
    MemorySegment memory = Scratch.of(8);
    int result = (int) SOCKETPAIR.call(family, kind | SOCK_CLOEXEC, protocol, memory.address());
    if (result == 0) {
      ends[0] = memory.get(ValueLayout.JAVA_INT, 0);
      ends[1] = memory.get(ValueLayout.JAVA_INT, 4);
    }
    return result;
  }

  private static MemorySegment copy(Arena arena, byte[] bytes) {
    MemorySegment memory = arena.allocate(Math.max(bytes.length, 1), 8);
    MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return memory;
  }

  static int bind(int fd, byte[] address) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) BIND.call(fd, copy(arena, address).address(), address.length);
    }
  }

  static int connect(int fd, byte[] address) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) CONNECT.call(fd, copy(arena, address).address(), address.length);
    }
  }

  static int listen(int fd, int backlog) {
    return (int) LISTEN.call(fd, backlog);
  }

  static int shutdown(int fd, int how) {
    return (int) SHUTDOWN.call(fd, how);
  }

  /**
   * Accepts a connection, close-on-exec.
   *
   * @param address receives the peer's
   */
  static int accept(int fd, byte[][] address) {
    MemorySegment memory = Scratch.of(ADDRESS_SIZE + 8);
    memory.set(ValueLayout.JAVA_INT, ADDRESS_SIZE, ADDRESS_SIZE);
    int result =
        (int) ACCEPT.call(fd, memory.address(), memory.address() + ADDRESS_SIZE, SOCK_CLOEXEC);
    if (result >= 0) {
      address[0] = address(memory, 0, memory.get(ValueLayout.JAVA_INT, ADDRESS_SIZE));
    }
    return result;
  }

  private static byte[] address(MemorySegment memory, long offset, int length) {
    return memory.asSlice(offset, Math.min(length, ADDRESS_SIZE)).toArray(ValueLayout.JAVA_BYTE);
  }

  static int name(int fd, boolean peer, byte[][] address) {
    MemorySegment memory = Scratch.of(ADDRESS_SIZE + 8);
    memory.set(ValueLayout.JAVA_INT, ADDRESS_SIZE, ADDRESS_SIZE);
    int result =
        (int)
            (peer ? GETPEERNAME : GETSOCKNAME)
                .call(fd, memory.address(), memory.address() + ADDRESS_SIZE);
    if (result == 0) {
      address[0] = address(memory, 0, memory.get(ValueLayout.JAVA_INT, ADDRESS_SIZE));
    }
    return result;
  }

  /** Reads an option into an array; the length, or a negative error number. */
  static int option(int fd, int level, int option, byte[] target) {
    MemorySegment memory = Scratch.of(target.length + 16);
    memory.set(ValueLayout.JAVA_INT, 0, target.length);
    int result = (int) GETSOCKOPT.call(fd, level, option, memory.address() + 8, memory.address());
    if (result < 0) {
      return result;
    }
    int length = Math.min(memory.get(ValueLayout.JAVA_INT, 0), target.length);
    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 8, target, 0, length);
    return length;
  }

  static int intOption(int fd, int level, int option, int[] value) {
    byte[] bytes = new byte[4];
    int result = option(fd, level, option, bytes);
    if (result >= 0) {
      value[0] = MemorySegment.ofArray(bytes).get(ValueLayout.JAVA_INT_UNALIGNED, 0);
    }
    return Math.min(result, 0);
  }

  static int setOption(int fd, int level, int option, byte[] value) {
    MemorySegment memory = Scratch.of(value.length + 1);
    MemorySegment.copy(value, 0, memory, ValueLayout.JAVA_BYTE, 0, value.length);
    return (int) SETSOCKOPT.call(fd, level, option, memory.address(), value.length);
  }

  /** Sets an option to a null pointer with a length. */
  static int setOptionLength(int fd, int level, int option, int length) {
    return (int) SETSOCKOPT.call(fd, level, option, 0, length);
  }

  /**
   * Receives up to {@link Scratch#LIMIT} bytes.
   *
   * @param address receives the sender's when not null
   */
  static int receive(int fd, byte[] target, int offset, int count, int flags, byte[][] address) {
    int received = receive(fd, count, flags, address);
    if (received > 0) {
      MemorySegment.copy(
          Scratch.of(received),
          ValueLayout.JAVA_BYTE,
          0,
          target,
          offset,
          Math.min(received, Math.min(count, Scratch.LIMIT)));
    }
    return received;
  }

  /**
   * As above, into a new array of the length that came: much may be asked for where little comes.
   *
   * @param target receives the array
   */
  static int receive(int fd, byte[][] target, int count, int flags, byte[][] address) {
    int received = receive(fd, count, flags, address);
    if (received >= 0) {
      byte[] bytes = new byte[Math.min(received, Math.min(count, Scratch.LIMIT))];
      MemorySegment.copy(
          Scratch.of(bytes.length), ValueLayout.JAVA_BYTE, 0, bytes, 0, bytes.length);
      target[0] = bytes;
    }
    return received;
  }

  /** Receives into the scratch memory. */
  private static int receive(int fd, int count, int flags, byte[][] address) {
    int size = Math.min(count, Scratch.LIMIT);
    int at = (size + 7) & ~7;
    MemorySegment memory = Scratch.of(at + ADDRESS_SIZE + 8);
    long sender = 0;
    long length = 0;
    if (address != null) {
      sender = memory.address() + at;
      length = sender + ADDRESS_SIZE;
      memory.set(ValueLayout.JAVA_INT, at + ADDRESS_SIZE, ADDRESS_SIZE);
    }
    int received = (int) RECVFROM.call(fd, memory.address(), size, flags, sender, length);
    if (received >= 0 && address != null) {
      address[0] = address(memory, at, memory.get(ValueLayout.JAVA_INT, at + ADDRESS_SIZE));
    }
    return received;
  }

  /**
   * Sends up to {@link Scratch#LIMIT} bytes.
   *
   * @param address the receiver's, or null
   */
  static int send(int fd, byte[] source, int offset, int count, int flags, byte[] address) {
    int size = Math.min(count, Scratch.LIMIT);
    int at = (size + 7) & ~7;
    MemorySegment memory = Scratch.of(at + ADDRESS_SIZE);
    MemorySegment.copy(source, offset, memory, ValueLayout.JAVA_BYTE, 0, size);
    if (address != null) {
      MemorySegment.copy(address, 0, memory, ValueLayout.JAVA_BYTE, at, address.length);
    }
    return (int)
        SENDTO.call(
            fd,
            memory.address(),
            size,
            flags | MSG_NOSIGNAL,
            address == null ? 0 : memory.address() + at,
            address == null ? 0 : address.length);
  }

  /** {@code struct msghdr} with one piece of data. */
  private static MemorySegment message(
      Arena arena,
      MemorySegment data,
      long size,
      long name,
      int nameLength,
      MemorySegment control) {
    MemorySegment vector = arena.allocate(16, 8);
    vector.set(ValueLayout.JAVA_LONG, 0, data.address());
    vector.set(ValueLayout.JAVA_LONG, 8, size);
    MemorySegment m = arena.allocate(56, 8);
    m.set(ValueLayout.JAVA_LONG, 0, name);
    m.set(ValueLayout.JAVA_INT, 8, nameLength);
    m.set(ValueLayout.JAVA_LONG, 16, vector.address());
    m.set(ValueLayout.JAVA_LONG, 24, 1);
    m.set(ValueLayout.JAVA_LONG, 32, control == null ? 0 : control.address());
    m.set(ValueLayout.JAVA_LONG, 40, control == null ? 0 : control.byteSize());
    return m;
  }

  /**
   * Sends pieces one after the other, with ancillary data.
   *
   * @param from where in all the bytes of the pieces to begin
   * @param count how many bytes to send
   * @param control the control messages as they lie in memory, or null
   */
  static int sendMessage(
      int fd,
      List<ByteSpan> pieces,
      long from,
      int count,
      byte[] control,
      int flags,
      byte[] address) {
    MemorySegment data = Scratch.of(count);
    gather(pieces, from, data, count);
    try (Arena arena = Arena.ofConfined()) {
      long name = address == null ? 0 : copy(arena, address).address();
      MemorySegment m =
          message(
              arena,
              data,
              count,
              name,
              address == null ? 0 : address.length,
              control == null ? null : copy(arena, control));
      return (int) SENDMSG.call(fd, m.address(), flags | MSG_NOSIGNAL);
    }
  }

  private static void gather(List<ByteSpan> pieces, long from, MemorySegment target, int count) {
    long skip = from;
    int at = 0;
    for (ByteSpan piece : pieces) {
      if (skip < piece.length()) {
        int size = (int) Math.min(piece.length() - skip, count - at);
        MemorySegment.copy(
            piece.array(), (int) (piece.offset() + skip), target, ValueLayout.JAVA_BYTE, at, size);
        at += size;
        if (at == count) {
          return;
        }
      }
      skip = Math.max(0, skip - piece.length());
    }
  }

  /** What {@code recvmsg} gives. */
  record Message(byte[] data, byte[] control, int flags, byte[] address) {}

  /** Receives with ancillary data; the message goes to {@code result}. */
  static int receiveMessage(int fd, int size, int controlSize, int flags, Message[] result) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment data = arena.allocate(Math.max(size, 1), 8);
      MemorySegment control = controlSize == 0 ? null : arena.allocate(controlSize, 8);
      MemorySegment name = arena.allocate(ADDRESS_SIZE, 8);
      MemorySegment m = message(arena, data, size, name.address(), ADDRESS_SIZE, control);
      int received = (int) RECVMSG.call(fd, m.address(), flags | MSG_CMSG_CLOEXEC);
      if (received >= 0) {
        byte[] ancillary =
            control == null
                ? new byte[0]
                : control
                    .asSlice(0, m.get(ValueLayout.JAVA_LONG, 40))
                    .toArray(ValueLayout.JAVA_BYTE);
        result[0] =
            new Message(
                data.asSlice(0, Math.min(received, size)).toArray(ValueLayout.JAVA_BYTE),
                ancillary,
                m.get(ValueLayout.JAVA_INT, 48) & ~MSG_CMSG_CLOEXEC,
                address(name, 0, m.get(ValueLayout.JAVA_INT, 8)));
      }
      return received;
    }
  }
}
