package org.boomslang.modules.profile;

import java.io.IOException;
import org.boomslang.modules.sys.InstallPaths;
import org.boomslang.modules.sys.ReportFile;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PythonOptions;
import org.boomslang.runtime.Synchronization;

/**
 * Starts and ends the profiles that the options of a context ask for. Thread-safety: the start is
 * in the only thread, the end happens once.
 */
public final class Profiles {
  private static final ContextSlot<Profiles> SLOT = new ContextSlot<>(Profiles::new);

  private final PyContext context;
  private LockProfile locks;
  private ThreadTimeline timeline;
  private String lockFile;
  private String timelineFile;

  private Profiles(PyContext context) {
    this.context = context;
  }

  /** Before any code of the program. */
  public static void start(PyContext context) {
    String locks = context.env().getOptions().get(PythonOptions.LockProfile);
    String timeline = context.env().getOptions().get(PythonOptions.ThreadTimeline);
    if (locks.isEmpty() && timeline.isEmpty()) {
      return;
    }
    Profiles profiles = SLOT.get(context);
    LockNames names = new LockNames(InstallPaths.standardLibrary(PyConfig.of(context)));
    Synchronization.observe(context, names);
    if (!locks.isEmpty()) {
      profiles.lockFile = locks;
      profiles.locks = new LockProfile(names);
      Synchronization.observe(context, profiles.locks);
    }
    if (!timeline.isEmpty()) {
      profiles.timelineFile = timeline;
      profiles.timeline = new ThreadTimeline(names);
      Synchronization.observe(context, profiles.timeline);
    }
  }

  /** Writes what there is to write. */
  public static void finish(PyContext context) {
    SLOT.get(context).write();
  }

  private void write() {
    try {
      if (locks != null) {
        if (!lockFile.equals("-")) {
          ReportFile.write(
              context,
              lockFile,
              new FlameGraph("Time spent waiting for locks", locks.stacks()).svg());
        }
        StandardStreams.flush();
        StandardStreams.writeToStderr(locks.table());
      }
      if (timeline != null) {
        ReportFile.write(context, timelineFile, timeline.json());
      }
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      StandardStreams.writeToStderr("boomslang: the profile could not be written: " + e + "\n");
    }
  }
}
