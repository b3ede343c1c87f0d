package org.boomslang.modules.select;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.OpenFile;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.runtime.Blocking;

/**
 * Waits until at least one of some descriptors is ready.
 *
 * <p>Sockets are waited for with a selector. Pipes and standard input can only be asked, so while
 * one of them is among the files the wait is cut into short pieces.
 *
 * <p>Thread safety: incompatible; confined to the call that made it.
 */
final class ReadinessWait {
  static final int POLLIN = 1;
  static final int POLLPRI = 2;
  static final int POLLOUT = 4;
  static final int POLLERR = 8;
  static final int POLLHUP = 16;
  static final int POLLNVAL = 32;
  static final int POLLRDNORM = 64;
  static final int POLLWRNORM = 256;

  private static final int READ = POLLIN | POLLRDNORM;
  private static final int WRITE = POLLOUT | POLLWRNORM;
  private static final long SHORTEST_PAUSE = 200_000;
  private static final long LONGEST_PAUSE = 5_000_000;

  private final int[] descriptors;
  private final int[] wanted;
  private final int[] ready;

  ReadinessWait(int[] descriptors, int[] wanted) {
    this.descriptors = descriptors;
    this.wanted = wanted;
    this.ready = new int[descriptors.length];
  }

  /** For each descriptor the events that hold. */
  int[] ready() {
    return ready;
  }

  /**
   * Waits.
   *
   * @param nanos the timeout, negative for none
   * @return how many descriptors are ready
   */
  @TruffleBoundary
  int run(long nanos) {
    long deadline = nanos < 0 ? Long.MAX_VALUE : System.nanoTime() + nanos;
    long pause = SHORTEST_PAUSE;
    while (true) {
      List<SelectableChannel> channels = new ArrayList<>();
      List<Integer> indices = new ArrayList<>();
      int count = ask(channels, indices);
      long rest = nanos < 0 ? Long.MAX_VALUE : deadline - System.nanoTime();
      if (count > 0 || channels.isEmpty() && rest <= 0) {
        return count > 0 && !channels.isEmpty() ? count + select(channels, indices, 0) : count;
      }
      boolean onlyChannels = channels.size() == descriptors.length;
      long step = onlyChannels ? Math.max(rest, 0) : Math.min(Math.max(rest, 0), pause);
      if (channels.isEmpty()) {
        Blocking.sleep(step);
      } else {
        count = select(channels, indices, step);
        if (count > 0) {
          return count;
        }
      }
      if (nanos >= 0 && System.nanoTime() - deadline >= 0) {
        return ask(new ArrayList<>(), new ArrayList<>());
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  /** Asks every file that can tell, and collects the channels of the others. */
  private int ask(List<SelectableChannel> channels, List<Integer> indices) {
    int count = 0;
    for (int i = 0; i < descriptors.length; i++) {
      OpenFile file;
      try {
        file = FileDescriptors.current().get(descriptors[i]);
      } catch (IOException closed) {
        ready[i] = POLLNVAL;
        count++;
        continue;
      }
      if (file.selectableChannel() != null) {
        channels.add(file.selectableChannel());
        indices.add(i);
        continue;
      }
      int events = 0;
      if ((wanted[i] & READ) != 0 && file.isReadReady()) {
        events |= wanted[i] & READ;
      }
      if ((wanted[i] & WRITE) != 0 && file.isWriteReady()) {
        events |= wanted[i] & WRITE;
      }
      if (file.isHungUp()) {
        events |= file.isWritable() ? POLLERR : POLLHUP;
      }
      ready[i] = events;
      if (events != 0) {
        count++;
      }
    }
    return count;
  }

  private int select(List<SelectableChannel> channels, List<Integer> indices, long nanos) {
    try (Selector selector = channels.get(0).provider().openSelector()) {
      for (int i = 0; i < channels.size(); i++) {
        SelectableChannel channel = channels.get(i);
        int events = wanted[indices.get(i)];
        int operations = 0;
        if ((events & READ) != 0) {
          operations |= channel.validOps() & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT);
        }
        if ((events & WRITE) != 0) {
          operations |= channel.validOps() & SelectionKey.OP_WRITE;
          if (channel instanceof java.nio.channels.SocketChannel socket
              && socket.isConnectionPending()) {
            operations = (operations & ~SelectionKey.OP_WRITE) | SelectionKey.OP_CONNECT;
          }
        }
        SelectionKey known = channel.keyFor(selector);
        if (known == null) {
          channel.register(selector, operations, new ArrayList<>(List.of(indices.get(i))));
        } else {
          known.interestOpsOr(operations);
          attached(known).add(indices.get(i));
        }
      }
      long deadline = System.nanoTime() + nanos;
      Blocking.run(
          () -> {
            try {
              long rest =
                  nanos == Long.MAX_VALUE
                      ? 0
                      : (deadline - System.nanoTime() + 999_999) / 1_000_000;
              int selected =
                  nanos == Long.MAX_VALUE
                      ? selector.select()
                      : rest <= 0 ? selector.selectNow() : selector.select(rest);
              if (selected == 0 && Thread.interrupted()) {
                throw new InterruptedException();
              }
            } catch (IOException e) {
              throw SystemErrors.of(e, null);
            }
          });
      int count = 0;
      for (SelectionKey key : selector.selectedKeys()) {
        int operations = key.readyOps();
        for (int index : attached(key)) {
          int events = 0;
          if ((operations & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0) {
            events |= wanted[index] & READ;
          }
          if ((operations & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT)) != 0) {
            events |= wanted[index] & WRITE;
          }
          ready[index] = events;
          count += events == 0 ? 0 : 1;
        }
      }
      return count;
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Integer> attached(SelectionKey key) {
    return (List<Integer>) key.attachment();
  }
}
