package org.boomslang.modules.users;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.objects.str.PyStr;

/**
 * The C library's functions for users and groups. They answer in static memory, so all calls run
 * under the class's monitor. Thread-safety: atomic.
 */
final class NameDatabase {
  private static final int ENTRY_SIZE = 48;
  private static final long TEXT_LIMIT = 1 << 20;

  private static final Function GETPWNAM = Function.ofLong("getpwnam");
  private static final Function GETPWUID = Function.ofLong("getpwuid");
  private static final Function SETPWENT = Function.ofInt("setpwent");
  private static final Function GETPWENT = Function.ofLong("getpwent");
  private static final Function ENDPWENT = Function.ofInt("endpwent");
  private static final Function GETGRNAM = Function.ofLong("getgrnam");
  private static final Function GETGRGID = Function.ofLong("getgrgid");
  private static final Function SETGRENT = Function.ofInt("setgrent");
  private static final Function GETGRENT = Function.ofLong("getgrent");
  private static final Function ENDGRENT = Function.ofInt("endgrent");

  private NameDatabase() {}

  /** What is kept of an entry while the monitor is held. */
  @FunctionalInterface
  interface Reader {
    Object read(MemorySegment entry);
  }

  static Object text(long address) {
    if (address == 0) {
      return org.boomslang.objects.none.PyNone.NONE;
    }
    MemorySegment memory = MemorySegment.ofAddress(address).reinterpret(TEXT_LIMIT);
    int length = 0;
    while (memory.get(ValueLayout.JAVA_BYTE, length) != 0) {
      length++;
    }
    byte[] bytes = new byte[length];
    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, bytes, 0, length);
    return PyStr.of(PathArgument.decode(bytes));
  }

  private static Object entry(long address, Reader reader) {
    return address == 0
        ? null
        : reader.read(MemorySegment.ofAddress(address).reinterpret(ENTRY_SIZE));
  }

  @TruffleBoundary
  static synchronized Object byName(boolean user, String name, Reader reader) {
    if (!NativeAccess.isUsable()) {
      // Nobody is to be seen, which programs are prepared for.
      return null;
    }
    try (Arena arena = Arena.ofConfined()) {
      long text = Kernel.string(arena, PathArgument.encode(name));
      return entry((user ? GETPWNAM : GETGRNAM).raw(text), reader);
    }
  }

  @TruffleBoundary
  static synchronized Object byId(boolean user, long id, Reader reader) {
    if (!NativeAccess.isUsable()) {
      // Nobody is to be seen, which programs are prepared for.
      return null;
    }
    return entry((user ? GETPWUID : GETGRGID).raw(id), reader);
  }

  @TruffleBoundary
  static synchronized Object[] all(boolean user, Reader reader) {
    NativeAccess.require();
    List<Object> result = new ArrayList<>();
    (user ? SETPWENT : SETGRENT).raw();
    Object next;
    while ((next = entry((user ? GETPWENT : GETGRENT).raw(), reader)) != null) {
      result.add(next);
    }
    (user ? ENDPWENT : ENDGRENT).raw();
    return result.toArray();
  }
}
