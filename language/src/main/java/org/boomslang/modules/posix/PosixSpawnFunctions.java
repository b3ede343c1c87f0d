package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Processes;
import org.boomslang.modules.libc.Spawn;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/**
 * Starting programs in new processes, in a context that owns the process. Thread-safety: shared
 * (stateless).
 */
@PyBuiltins(module = "posix")
final class PosixSpawnFunctions {
  private static final int SPAWN_OPEN = 0;
  private static final int SPAWN_CLOSE = 1;
  private static final int SPAWN_DUP2 = 2;
  private static final int SPAWN_CLOSEFROM = 3;
  private static final int P_NOWAIT = 1;

  /** The exit status of a child that could not run its program, as of a shell. */
  private static final int NOT_RUN = 127;

  private PosixSpawnFunctions() {}

  static List<byte[]> environment(Object env) {
    List<byte[]> result = new ArrayList<>();
    if (env == null) {
      for (Map.Entry<String, String> v : ProcessEnvironment.SLOT.get().all().entrySet()) {
        result.add(PathArgument.encode(v.getKey() + "=" + v.getValue()));
      }
      return result;
    }
    if (Attributes.getOrNull(env, "keys") == null || Attributes.getOrNull(env, "values") == null) {
      throw PyErrors.typeError("argument 3 must be a mapping object");
    }
    Object[] keys = Iteration.toArray(Calls.callMethod(env, "keys"));
    Object[] values = Iteration.toArray(Calls.callMethod(env, "values"));
    for (int i = 0; i < Math.min(keys.length, values.length); i++) {
      String name = PathArgument.text(FileSystemPath.of(keys[i]));
      String value = PathArgument.text(FileSystemPath.of(values[i]));
      if (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
        throw PyErrors.valueError("embedded null byte");
      }
      if (name.isEmpty() || name.indexOf('=', 1) >= 0) {
        throw PyErrors.valueError("illegal environment variable name");
      }
      result.add(PathArgument.encode(name + "=" + value));
    }
    return result;
  }

  static List<byte[]> arguments(String function, Object argv) {
    if (!(argv instanceof PyList) && !(argv instanceof PyTuple)) {
      throw PyErrors.typeError("%s: argv must be a tuple or list", function);
    }
    List<byte[]> result = new ArrayList<>();
    for (Object item : Iteration.toArray(argv)) {
      String text = PathArgument.text(FileSystemPath.of(item));
      if (text.indexOf('\0') >= 0) {
        throw PyErrors.valueError("embedded null byte");
      }
      result.add(PathArgument.encode(text));
    }
    if (result.isEmpty()) {
      throw PyErrors.valueError("%s: argv must not be empty", function);
    }
    if (result.get(0).length == 0) {
      throw PyErrors.valueError("%s: argv first element cannot be empty", function);
    }
    return result;
  }

  @PyBuiltin(
      name = "posix_spawn",
      sig =
          "(path, argv, env, /, *, file_actions=(), setpgroup=<unset>, resetids=False,"
              + " setsid=False, setsigmask=(), setsigdef=(), scheduler=<unset>)",
      doc = "Starts a program in a new process.")
  static long posixSpawn(
      Object path,
      Object argv,
      Object env,
      Object actions,
      Object group,
      boolean resetids,
      boolean setsid,
      Object mask,
      Object defaults,
      Object scheduler) {
    Audit.event("os.posix_spawn", path, argv, env);
    return spawn(
        "posix_spawn",
        path,
        argv,
        env,
        actions,
        group,
        resetids,
        setsid,
        mask,
        defaults,
        scheduler,
        false);
  }

  @PyBuiltin(
      name = "posix_spawnp",
      sig =
          "(path, argv, env, /, *, file_actions=(), setpgroup=<unset>, resetids=False,"
              + " setsid=False, setsigmask=(), setsigdef=(), scheduler=<unset>)",
      doc = "As posix_spawn, and searches the path for the program.")
  static long posixSpawnp(
      Object path,
      Object argv,
      Object env,
      Object actions,
      Object group,
      boolean resetids,
      boolean setsid,
      Object mask,
      Object defaults,
      Object scheduler) {
    Audit.event("os.posix_spawn", path, argv, env);
    return spawn(
        "posix_spawnp",
        path,
        argv,
        env,
        actions,
        group,
        resetids,
        setsid,
        mask,
        defaults,
        scheduler,
        true);
  }

  @TruffleBoundary
  private static long spawn(
      String function,
      Object path,
      Object argv,
      Object env,
      Object actions,
      Object group,
      boolean resetids,
      boolean setsid,
      Object mask,
      Object defaults,
      Object scheduler,
      boolean search) {
    NativeAccess.require();
    if (!PyContext.get().env().isCreateProcessAllowed()) {
      throw SystemErrors.of(Errno.EPERM);
    }
    UnwrittenFiles.SLOT.get().beforeProgram();
    byte[] program = PathArgument.encode(PathArgument.of(function, "path", path).text());
    List<byte[]> arguments = arguments(function, argv);
    List<byte[]> environment =
        environment(
            env == PyNone.NONE || env == Attributes.getOrNull(posix(), "environ") ? null : env);
    try (Spawn spawn = new Spawn()) {
      Set<Integer> inheritable = new HashSet<>(FileDescriptors.current().inheritable());
      spawn.inherit(inheritable);
      if (actions != PyNone.NONE) {
        for (Object action : Iteration.toArray(actions)) {
          addAction(spawn, action);
        }
      }
      spawn.closeOthers(inheritable);
      if (group != null && group != PyNone.NONE) {
        spawn.processGroup(Conversions.asInt(group));
      }
      if (resetids) {
        spawn.resetIds();
      }
      if (setsid) {
        spawn.newSession();
      }
      if (scheduler != null && scheduler != PyNone.NONE) {
        schedule(spawn, scheduler);
      }
      spawn.blockedSignals(signals(mask));
      List<Integer> reset = signals(defaults);
      if (!reset.isEmpty()) {
        spawn.defaultSignals(reset);
      }
      return PosixNativeFunctions.check(spawn.start(program, arguments, environment, search), path);
    }
  }

  /** A pair of a policy, or None to keep it, and its parameters. */
  private static void schedule(Spawn spawn, Object scheduler) {
    if (!(scheduler instanceof PyTuple pair) || pair.length() != 2) {
      throw PyErrors.typeError("A scheduler tuple must have two elements");
    }
    int priority = SchedulingParameters.priority(pair.get(1));
    if (pair.get(0) != PyNone.NONE) {
      spawn.schedulingPolicy(Conversions.asInt(pair.get(0)));
    }
    spawn.schedulingPriority(priority);
  }

  private static Object posix() {
    return Imports.module("posix");
  }

  private static List<Integer> signals(Object iterable) {
    List<Integer> result = new ArrayList<>();
    for (Object item : Iteration.toArray(iterable)) {
      int signal = Conversions.asInt(item);
      if (signal < 1 || signal > 64) {
        throw PyErrors.valueError("signal number %d out of range [1; 64]", signal);
      }
      result.add(signal);
    }
    return result;
  }

  private static void addAction(Spawn spawn, Object action) {
    if (!(action instanceof PyTuple tuple) || tuple.items().length == 0) {
      throw PyErrors.typeError("Each file_actions element must be a non-empty tuple");
    }
    Object[] a = tuple.items();
    int kind = Conversions.asInt(a[0]);
    int needed = kind == SPAWN_OPEN ? 5 : kind == SPAWN_DUP2 ? 3 : 2;
    if (kind < 0 || kind > SPAWN_CLOSEFROM) {
      throw PyErrors.typeError("Unknown file_actions identifier");
    }
    if (a.length != needed) {
      throw PyErrors.typeError("A file_actions tuple of this kind must have %d elements", needed);
    }
    switch (kind) {
      case SPAWN_OPEN ->
          spawn.open(
              Conversions.asInt(a[1]),
              PathArgument.encode(PathArgument.of("posix_spawn", "path", a[2]).text()),
              Conversions.asInt(a[3]),
              Conversions.asInt(a[4]));
      case SPAWN_CLOSE -> spawn.closeDescriptor(Conversions.asInt(a[1]));
      case SPAWN_DUP2 -> spawn.duplicate(Conversions.asInt(a[1]), Conversions.asInt(a[2]));
      default -> spawn.closeFrom(Conversions.asInt(a[1]));
    }
  }

  @PyBuiltin(
      name = "spawnv",
      sig = "(mode, file, args, /)",
      doc = "Runs a program in a new process: its exit status, or its id with P_NOWAIT.")
  static long spawnv(int mode, Object file, Object args) {
    return spawnAs(mode, file, args, null, false);
  }

  @PyBuiltin(
      name = "spawnve",
      sig = "(mode, file, args, env, /)",
      doc = "As spawnv, with an environment.")
  static long spawnve(int mode, Object file, Object args, Object env) {
    return spawnAs(mode, file, args, env, false);
  }

  @PyBuiltin(
      name = "spawnvp",
      sig = "(mode, file, args, /)",
      doc = "As spawnv, and searches the path for the program.")
  static long spawnvp(int mode, Object file, Object args) {
    return spawnAs(mode, file, args, null, true);
  }

  @PyBuiltin(
      name = "spawnvpe",
      sig = "(mode, file, args, env, /)",
      doc = "As spawnve, and searches the path for the program.")
  static long spawnvpe(int mode, Object file, Object args, Object env) {
    return spawnAs(mode, file, args, env, true);
  }

  /** CPython's own make a child first, which then fails by itself if it has to. */
  @TruffleBoundary
  private static long spawnAs(int mode, Object file, Object args, Object env, boolean search) {
    if (!(args instanceof PyList) && !(args instanceof PyTuple)) {
      throw PyErrors.typeError("argv must be a tuple or a list");
    }
    Object[] items = Iteration.toArray(args);
    if (items.length == 0 || !Conversions.truth(items[0])) {
      throw PyErrors.valueError("argv first element cannot be empty");
    }
    NativeAccess.require();
    if (!PyContext.get().env().isCreateProcessAllowed()) {
      throw SystemErrors.of(Errno.EPERM);
    }
    UnwrittenFiles.SLOT.get().beforeProgram();
    int pid = start(file, args, env, search);
    if (mode == P_NOWAIT) {
      return pid > 0 ? pid : ChildProcesses.SLOT.get().addFailed(NOT_RUN);
    }
    if (pid <= 0) {
      return NOT_RUN;
    }
    int[] status = new int[1];
    PosixNativeFunctions.check(Processes.await(pid, 0, status, null));
    int signal = status[0] & 0x7f;
    return signal != 0 ? -signal : status[0] >> 8 & 0xff;
  }

  /** Starts the program; 0 when it cannot be run or the arguments are unfit. */
  private static int start(Object file, Object args, Object env, boolean search) {
    try (Spawn spawn = new Spawn()) {
      byte[] program = PathArgument.encode(PathArgument.of("spawnv", "path", file).text());
      spawn.keepOnly(new HashSet<>(FileDescriptors.current().inheritable()));
      int pid = spawn.start(program, arguments("spawnv", args), environment(env), search);
      return Math.max(pid, 0);
    } catch (org.boomslang.objects.PyException unfit) {
      return 0;
    }
  }
}
