package org.boomslang.modules.socket;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.modules.libc.Scratch;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeFile;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Messages with ancillary data. Descriptors that travel ({@code SCM_RIGHTS}) are the context's on
 * the Python side and the kernel's on the other. Thread-safety: shared (stateless).
 */
final class SocketMessages {
  private static final int HEADER = 16;
  private static final int SCM_RIGHTS = 1;

  private SocketMessages() {}

  static long space(long length) {
    return HEADER + (length + 7 & ~7L);
  }

  static long length(long length) {
    return HEADER + length;
  }

  private static List<ByteSpan> spans(Object buffers) {
    if (Types.of(buffers).lookup("__iter__") == null
        && Types.of(buffers).lookup("__getitem__") == null) {
      throw PyErrors.typeError("sendmsg() argument 1 must be iterable");
    }
    List<ByteSpan> spans = new ArrayList<>();
    for (Object buffer : Iteration.toArray(buffers)) {
      spans.add(Buffers.span(buffer));
    }
    return spans;
  }

  private static byte[] control(Object ancdata) {
    Object[] items = Iteration.toArray(ancdata);
    if (items.length == 0) {
      return null;
    }
    List<byte[]> datas = new ArrayList<>();
    int size = 0;
    for (Object item : items) {
      Object[] parts = Iteration.toArray(item);
      if (parts.length != 3) {
        throw PyErrors.typeError("[sendmsg() ancillary data items] must be 3-item sequences");
      }
      byte[] data = Buffers.toArray(parts[2]);
      datas.add(data);
      size += (int) space(data.length);
    }
    ByteBuffer result = ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    int at = 0;
    for (int i = 0; i < items.length; i++) {
      Object[] parts = Iteration.toArray(items[i]);
      int level = Conversions.asInt(parts[0]);
      int type = Conversions.asInt(parts[1]);
      byte[] data = datas.get(i);
      if (level == SocketCalls.SOL_SOCKET && type == SCM_RIGHTS) {
        data = translated(data, true);
      }
      result.putLong(at, length(data.length)).putInt(at + 8, level).putInt(at + 12, type);
      result.put(at + HEADER, data);
      at += (int) space(data.length);
    }
    return result.array();
  }

  /** Numbers of the context to the kernel's, or back. */
  private static byte[] translated(byte[] numbers, boolean toKernel) {
    ByteBuffer buffer = ByteBuffer.wrap(numbers.clone()).order(ByteOrder.nativeOrder());
    FileDescriptors table = FileDescriptors.current();
    try {
      for (int at = 0; at + 4 <= numbers.length; at += 4) {
        int number = buffer.getInt(at);
        buffer.putInt(
            at, toKernel ? table.kernelDescriptor(number) : table.add(NativeFile.of(number)));
      }
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
    return buffer.array();
  }

  /**
   * Sends buffers. A stream that may not wait takes as much as one call transfers, one that waits
   * all; a datagram goes out whole.
   */
  @TruffleBoundary
  static long send(PySocket self, Object buffers, Object ancdata, int flags, Object address) {
    List<ByteSpan> spans = spans(buffers);
    long total = spans.stream().mapToLong(ByteSpan::length).sum();
    byte[] control = control(ancdata);
    byte[] to = address == PyNone.NONE ? null : Addresses.encode(self.family, address, "sendmsg");
    long deadline = self.deadline();
    long done = send(self, spans, 0, total, control, flags, to, deadline);
    while (done < total && self.sendsAll(flags)) {
      done += send(self, spans, done, total, null, flags, to, deadline);
    }
    return done;
  }

  private static long send(
      PySocket self,
      List<ByteSpan> spans,
      long from,
      long total,
      byte[] control,
      int flags,
      byte[] address,
      long deadline) {
    long rest = total - from;
    int count = Math.toIntExact(self.isStream() ? Math.min(rest, Scratch.LIMIT) : rest);
    return self.transfer(
        Readiness.POLLOUT,
        deadline,
        flags,
        (fd, all) -> SocketCalls.sendMessage(fd, spans, from, count, control, all, address));
  }

  private static SocketCalls.Message receiveMessage(
      PySocket self, int size, int ancillary, int flags) {
    if (ancillary < 0) {
      throw PyErrors.valueError("invalid ancillary data buffer length");
    }
    SocketCalls.Message[] result = new SocketCalls.Message[1];
    self.transfer(
        Readiness.POLLIN,
        self.deadline(),
        flags,
        (fd, all) -> SocketCalls.receiveMessage(fd, size, ancillary, all, result));
    return result[0];
  }

  private static PyList items(byte[] control) {
    List<Object> items = new ArrayList<>();
    ByteBuffer b = ByteBuffer.wrap(control).order(ByteOrder.nativeOrder());
    int at = 0;
    while (at + HEADER <= control.length) {
      long length = b.getLong(at);
      if (length < HEADER) {
        break;
      }
      int level = b.getInt(at + 8);
      int type = b.getInt(at + 12);
      int end = (int) Math.min(at + length, control.length);
      byte[] data = Arrays.copyOfRange(control, at + HEADER, end);
      if (level == SocketCalls.SOL_SOCKET && type == SCM_RIGHTS) {
        data = translated(Arrays.copyOf(data, data.length & ~3), false);
      }
      items.add(PyTuple.of((long) level, (long) type, PyBytes.wrap(data)));
      at += (int) space(length - HEADER);
    }
    return PyList.of(items.toArray());
  }

  @TruffleBoundary
  static Object receive(PySocket self, int size, int ancillary, int flags) {
    if (size < 0) {
      throw PyErrors.valueError("negative buffer size in recvmsg()");
    }
    SocketCalls.Message m = receiveMessage(self, size, ancillary, flags);
    return PyTuple.of(
        PyBytes.wrap(m.data()),
        items(m.control()),
        (long) m.flags(),
        Addresses.decode(m.address()));
  }

  @TruffleBoundary
  static Object receiveInto(PySocket self, Object buffers, int ancillary, int flags) {
    Object[] targets = Iteration.toArray(buffers);
    List<Buffer> exported = new ArrayList<>();
    try {
      int size = 0;
      for (Object target : targets) {
        Buffer buffer = Buffers.exportWritable(target);
        exported.add(buffer);
        size += buffer.byteLength();
      }
      SocketCalls.Message m = receiveMessage(self, size, ancillary, flags);
      int at = 0;
      for (Buffer buffer : exported) {
        int count = Math.min(buffer.byteLength(), m.data().length - at);
        buffer.copyFrom(0, m.data(), at, count);
        at += count;
      }
      return PyTuple.of(
          (long) m.data().length,
          items(m.control()),
          (long) m.flags(),
          Addresses.decode(m.address()));
    } finally {
      exported.forEach(Buffer::release);
    }
  }
}
