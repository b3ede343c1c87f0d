package org.boomslang.modules.subprocess;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.boomslang.modules.posix.OpenFile;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/**
 * Copies between an open file of the context and a stream of a child process, on a thread of its
 * own, until one of them ends. It holds a reference to the file meanwhile, as the child itself
 * would.
 */
final class StreamPump {
  private static final int CHUNK = 8192;

  private StreamPump() {}

  /** From the file to the child's standard input. */
  static void toProcess(OpenFile file, OutputStream target) {
    start(
        file,
        target,
        () -> {
          try (target) {
            byte[] chunk = new byte[CHUNK];
            for (int count = file.readOutside(chunk, 0, CHUNK);
                count > 0;
                count = file.readOutside(chunk, 0, CHUNK)) {
              target.write(chunk, 0, count);
              target.flush();
            }
          }
        });
  }

  /** From the child's output to the file. */
  static void fromProcess(InputStream source, OpenFile file) {
    start(
        file,
        source,
        () -> {
          try (source) {
            byte[] chunk = new byte[CHUNK];
            for (int count = source.read(chunk); count > 0; count = source.read(chunk)) {
              int done = 0;
              while (done < count) {
                done += file.writeOutside(chunk, done, count - done);
              }
            }
          }
        });
  }

  @FunctionalInterface
  private interface Copy {
    void run() throws IOException, InterruptedException;
  }

  /** No thread of Truffle: a read of the child's output ends only with the stream. */
  private static void start(OpenFile file, Closeable stream, Copy copy) {
    file.retain();
    PyContext context = PyContext.get();
    Thread thread =
        new Blocking.Outsider(
            "child process stream",
            () -> {
              try {
                copy.run();
              } catch (IOException gone) {
                // one of the two sides has closed: that is the end of it
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                try {
                  file.release();
                } catch (IOException lost) {
                  // nobody is left to tell
                }
              }
            });
    Runnable end =
        () -> {
          thread.interrupt();
          try {
            stream.close();
          } catch (IOException e) {
            // It ends anyway.
          }
        };
    context.atDispose(end);
    thread.start();
  }
}
