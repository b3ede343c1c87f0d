package org.boomslang.modules.libc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boomslang.modules.libc.Libc.Function;

/**
 * One start of a child process with {@code posix_spawn}, which needs no code of ours between the
 * parent's and the child's program and so, unlike {@code fork}, works in a JVM.
 *
 * <p>Thread safety: incompatible; confined to the call that made it.
 */
public final class Spawn implements AutoCloseable {
  private static final int ACTIONS_SIZE = 256;
  private static final int ATTRIBUTES_SIZE = 1024;
  private static final int SIGSET_SIZE = 128;
  private static final int RESETIDS = 1;
  private static final int SETPGROUP = 2;
  private static final int SETSIGDEF = 4;
  private static final int SETSIGMASK = 8;
  private static final int SETSCHEDPARAM = 0x10;
  private static final int SETSCHEDULER = 0x20;
  private static final int SETSID = 0x80;
  private static final int LAST_STANDARD = 2;

  private static final Function SPAWN = Function.ofInt("posix_spawn");
  private static final Function SPAWN_BY_NAME = Function.ofInt("posix_spawnp");
  private static final Function ACTIONS_INIT = Function.ofInt("posix_spawn_file_actions_init");
  private static final Function ACTIONS_DESTROY =
      Function.ofInt("posix_spawn_file_actions_destroy");
  private static final Function ADD_DUP2 = Function.ofInt("posix_spawn_file_actions_adddup2");
  private static final Function ADD_CLOSE = Function.ofInt("posix_spawn_file_actions_addclose");
  private static final Function ADD_OPEN = Function.ofInt("posix_spawn_file_actions_addopen");
  private static final Function ADD_CHDIR = Function.ofInt("posix_spawn_file_actions_addchdir_np");
  private static final Function ADD_CLOSE_FROM =
      Function.ofInt("posix_spawn_file_actions_addclosefrom_np");
  private static final Function INIT = Function.ofInt("posix_spawnattr_init");
  private static final Function DESTROY = Function.ofInt("posix_spawnattr_destroy");
  private static final Function SET_FLAGS = Function.ofInt("posix_spawnattr_setflags");
  private static final Function SET_GROUP = Function.ofInt("posix_spawnattr_setpgroup");
  private static final Function SET_MASK = Function.ofInt("posix_spawnattr_setsigmask");
  private static final Function SET_DEFAULT = Function.ofInt("posix_spawnattr_setsigdefault");

  private static final Function SET_PARAMETERS = Function.ofInt("posix_spawnattr_setschedparam");
  private static final Function SET_POLICY = Function.ofInt("posix_spawnattr_setschedpolicy");

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment actions = arena.allocate(ACTIONS_SIZE, 16);
  private final MemorySegment attributes = arena.allocate(ATTRIBUTES_SIZE, 16);
  private final List<Integer> temporary = new ArrayList<>();

  /** Descriptors that actions make in the child. */
  private final Set<Integer> made = new HashSet<>();

  private int flags;

  public Spawn() {
    ACTIONS_INIT.call(actions.address());
    INIT.call(attributes.address());
  }

  /** Starts the program in a directory. */
  public void directory(byte[] path) {
    ADD_CHDIR.call(actions.address(), Kernel.string(arena, path));
  }

  public void duplicate(int fd, int target) {
    made.add(target);
    ADD_DUP2.call(actions.address(), fd, target);
  }

  public void closeDescriptor(int fd) {
    ADD_CLOSE.call(actions.address(), fd);
  }

  public void closeFrom(int fd) {
    if (ADD_CLOSE_FROM.exists()) {
      ADD_CLOSE_FROM.call(actions.address(), fd);
    }
  }

  public void open(int fd, byte[] path, int openFlags, int mode) {
    made.add(fd);
    ADD_OPEN.call(actions.address(), fd, Kernel.string(arena, path), openFlags, mode);
  }

  /**
   * Gives the child its standard streams.
   *
   * @param sources descriptors for 0, 1 and 2; negative to share what the parent has there
   */
  public void standardStreams(int... sources) {
    int[] safe = sources.clone();
    for (int i = 0; i < safe.length; i++) {
      if (safe[i] >= 0 && safe[i] <= LAST_STANDARD && safe[i] != i) {
        // It would be overwritten before its turn.
        safe[i] = Kernel.duplicate(safe[i], LAST_STANDARD + 1);
        temporary.add(safe[i]);
      }
    }
    for (int i = 0; i < safe.length; i++) {
      if (safe[i] >= 0) {
        duplicate(safe[i], i);
      }
    }
  }

  /** Lets the child have these descriptors above the standard ones and no others. */
  public void keepOnly(Set<Integer> kept) {
    inherit(kept);
    closeOthers(kept);
  }

  /** Makes descriptors inheritable in the child. */
  public void inherit(Set<Integer> kept) {
    for (int fd : kept) {
      if (fd > LAST_STANDARD) {
        // A duplicate onto itself is inheritable.
        ADD_DUP2.call(actions.address(), fd, fd);
      }
    }
  }

  /**
   * Closes all descriptors above the standard ones but these and those that an action before this
   * has made.
   */
  public void closeOthers(Set<Integer> kept) {
    int highest = LAST_STANDARD;
    String[] numbers = new File("/proc/self/fd").list();
    for (String number : numbers == null ? new String[0] : numbers) {
      int fd = Integer.parseInt(number);
      highest = Math.max(highest, fd);
      if (fd > LAST_STANDARD && !kept.contains(fd) && !made.contains(fd)) {
        closeDescriptor(fd);
      }
    }
    for (int fd : kept) {
      highest = Math.max(highest, fd);
    }
    for (int fd : made) {
      highest = Math.max(highest, fd);
    }
    closeFrom(highest + 1);
  }

  public void newSession() {
    flags |= SETSID;
  }

  public void processGroup(int group) {
    flags |= SETPGROUP;
    SET_GROUP.call(attributes.address(), group);
  }

  /** Gives the child the real ids of this process as its effective ones. */
  public void resetIds() {
    flags |= RESETIDS;
  }

  /** Sets the priority of the child. */
  public void schedulingPriority(int priority) {
    flags |= SETSCHEDPARAM;
    MemorySegment parameters = arena.allocate(4, 4);
    parameters.set(ValueLayout.JAVA_INT, 0, priority);
    SET_PARAMETERS.call(attributes.address(), parameters.address());
  }

  /** Sets the scheduling policy of the child. */
  public void schedulingPolicy(int policy) {
    flags |= SETSCHEDULER;
    SET_POLICY.call(attributes.address(), policy);
  }

  /** Signals that have their default action in the child. */
  public void defaultSignals(Iterable<Integer> signals) {
    flags |= SETSIGDEF;
    SET_DEFAULT.call(attributes.address(), signalSet(signals).address());
  }

  /** Signals that are blocked in the child. */
  public void blockedSignals(Iterable<Integer> signals) {
    flags |= SETSIGMASK;
    SET_MASK.call(attributes.address(), signalSet(signals).address());
  }

  private MemorySegment signalSet(Iterable<Integer> signals) {
    MemorySegment set = arena.allocate(SIGSET_SIZE, 8);
    for (int signal : signals) {
      long at = (signal - 1) / 64 * 8L;
      set.set(
          ValueLayout.JAVA_LONG,
          at,
          set.get(ValueLayout.JAVA_LONG, at) | 1L << ((signal - 1) % 64));
    }
    return set;
  }

  private MemorySegment strings(List<byte[]> values) {
    MemorySegment array = arena.allocate(8L * (values.size() + 1), 8);
    for (int i = 0; i < values.size(); i++) {
      array.set(ValueLayout.JAVA_LONG, 8L * i, Kernel.string(arena, values.get(i)));
    }
    return array;
  }

  /**
   * Starts a program.
   *
   * @param environment as {@code NAME=value}
   * @param search whether the path is searched for it
   * @return the process id, or a negative error number
   */
  @TruffleBoundary
  public int start(
      byte[] program, List<byte[]> arguments, List<byte[]> environment, boolean search) {
    MemorySegment pid = arena.allocate(4, 4);
    SET_FLAGS.call(attributes.address(), flags);
    int error =
        (int)
            (search ? SPAWN_BY_NAME : SPAWN)
                .raw(
                    pid.address(),
                    Kernel.string(arena, program),
                    actions.address(),
                    attributes.address(),
                    strings(arguments).address(),
                    strings(environment).address());
    return error == 0 ? pid.get(ValueLayout.JAVA_INT, 0) : -error;
  }

  @Override
  public void close() {
    ACTIONS_DESTROY.call(actions.address());
    DESTROY.call(attributes.address());
    temporary.forEach(Kernel::close);
    arena.close();
  }
}
