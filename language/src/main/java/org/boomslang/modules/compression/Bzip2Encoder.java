package org.boomslang.modules.compression;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Encodes one bzip2 stream; {@link #close} ends it.
 *
 * <p>Thread-safety: incompatible; confined to the thread that writes.
 */
final class Bzip2Encoder extends OutputStream {
  private static final int LONGEST_CODE = 17;
  private static final int LONGEST_RUN = 255;
  private static final int ITERATIONS = 4;

  private final OutputStream target;
  private final byte[] block;
  private int length;
  private int crc = -1;
  private int streamCrc;
  private int previous = -1;
  private int run;
  private int bits;
  private int bitCount;
  private boolean closed;

  Bzip2Encoder(OutputStream target, int level) throws IOException {
    this.target = target;
    // Room for the last run, which may be four bytes and a count.
    block = new byte[level * 100_000 - 19];
    put('B', 8);
    put('Z', 8);
    put('h', 8);
    put('0' + level, 8);
  }

  private void put(int value, int count) throws IOException {
    for (int i = count - 1; i >= 0; i--) {
      bits = bits << 1 | value >>> i & 1;
      if (++bitCount == 8) {
        target.write(bits);
        bits = 0;
        bitCount = 0;
      }
    }
  }

  @Override
  public void write(int b) throws IOException {
    int octet = b & 0xff;
    if (octet == previous && run < LONGEST_RUN) {
      run++;
      return;
    }
    endRun();
    previous = octet;
    run = 1;
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      write(source[offset + i]);
    }
  }

  private void endRun() throws IOException {
    if (run == 0) {
      return;
    }
    if (length + 5 > block.length) {
      writeBlock();
    }
    for (int i = 0; i < run; i++) {
      crc = Bzip2Format.crc(crc, previous);
    }
    int plain = Math.min(run, 4);
    Arrays.fill(block, length, length + plain, (byte) previous);
    length += plain;
    if (plain == 4) {
      block[length++] = (byte) (run - 4);
    }
    run = 0;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    endRun();
    if (length > 0) {
      writeBlock();
    }
    put((int) (Bzip2Format.END_MAGIC >>> 24), 24);
    put((int) Bzip2Format.END_MAGIC & 0xffffff, 24);
    put(streamCrc, 32);
    if (bitCount > 0) {
      put(0, 8 - bitCount);
    }
  }

  private void writeBlock() throws IOException {
    int blockCrc = ~crc;
    streamCrc = (streamCrc << 1 | streamCrc >>> 31) ^ blockCrc;
    put((int) (Bzip2Format.BLOCK_MAGIC >>> 24), 24);
    put((int) Bzip2Format.BLOCK_MAGIC & 0xffffff, 24);
    put(blockCrc, 32);
    put(0, 1);
    int[] order = rotations();
    int origin = 0;
    while (order[origin] != 0) {
      origin++;
    }
    put(origin, 24);
    boolean[] used = new boolean[256];
    for (int i = 0; i < length; i++) {
      used[block[i] & 0xff] = true;
    }
    int symbols = putSymbolMap(used);
    int[] moved = moveToFront(order, used, symbols);
    putSymbols(moved, symbols + 2);
    length = 0;
    crc = -1;
  }

  /** The rotations of the block in order, by doubling the length that is compared. */
  private int[] rotations() {
    int n = length;
    int[] order = new int[n];
    int[] rank = new int[n];
    int[] shifted = new int[n];
    int[] newRank = new int[n];
    int[] count = new int[Math.max(256, n) + 1];
    for (int i = 0; i < n; i++) {
      rank[i] = block[i] & 0xff;
      count[rank[i] + 1]++;
    }
    for (int i = 0; i < 256; i++) {
      count[i + 1] += count[i];
    }
    for (int i = 0; i < n; i++) {
      order[count[rank[i]]++] = i;
    }
    int classes = rerank(order, rank, rank, 0, newRank);
    int[] swap = rank;
    rank = newRank;
    newRank = swap;
    for (int step = 1; step < n && classes < n; step <<= 1) {
      // Sorted by the second half already; a stable counting sort by the first does the rest.
      for (int i = 0; i < n; i++) {
        int start = order[i] - step;
        shifted[i] = start < 0 ? start + n : start;
      }
      Arrays.fill(count, 0, classes + 1, 0);
      for (int i = 0; i < n; i++) {
        count[rank[i] + 1]++;
      }
      for (int i = 0; i < classes; i++) {
        count[i + 1] += count[i];
      }
      for (int i = 0; i < n; i++) {
        order[count[rank[shifted[i]]]++] = shifted[i];
      }
      classes = rerank(order, rank, rank, step, newRank);
      swap = rank;
      rank = newRank;
      newRank = swap;
    }
    return order;
  }

  private int rerank(int[] order, int[] first, int[] second, int step, int[] target) {
    int n = length;
    int classes = 0;
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        int a = order[i - 1];
        int b = order[i];
        int a2 = a + step >= n ? a + step - n : a + step;
        int b2 = b + step >= n ? b + step - n : b + step;
        if (first[a] != first[b] || second[a2] != second[b2]) {
          classes++;
        }
      }
      target[order[i]] = classes;
    }
    return classes + 1;
  }

  private int putSymbolMap(boolean[] used) throws IOException {
    int parts = 0;
    int symbols = 0;
    for (int i = 0; i < 256; i++) {
      if (used[i]) {
        parts |= 0x8000 >> (i >> 4);
        symbols++;
      }
    }
    put(parts, 16);
    for (int i = 0; i < 16; i++) {
      if ((parts & 0x8000 >> i) != 0) {
        for (int j = 0; j < 16; j++) {
          put(used[16 * i + j] ? 1 : 0, 1);
        }
      }
    }
    return symbols;
  }

  /**
   * Last bytes of the rotations as places in a list of recent ones, runs of the first as numbers.
   */
  private int[] moveToFront(int[] order, boolean[] used, int symbols) {
    int[] front = new int[symbols];
    int n = 0;
    for (int i = 0; i < 256; i++) {
      if (used[i]) {
        front[n++] = i;
      }
    }
    int[] result = new int[length + 1];
    int size = 0;
    int zeros = 0;
    for (int i = 0; i < length; i++) {
      int octet = block[order[i] == 0 ? length - 1 : order[i] - 1] & 0xff;
      if (front[0] == octet) {
        zeros++;
        continue;
      }
      size = putRun(result, size, zeros);
      zeros = 0;
      int at = 1;
      while (front[at] != octet) {
        at++;
      }
      System.arraycopy(front, 0, front, 1, at);
      front[0] = octet;
      result[size++] = at + 1;
    }
    size = putRun(result, size, zeros);
    result[size++] = symbols + 1;
    return Arrays.copyOf(result, size);
  }

  private static int putRun(int[] result, int size, int zeros) {
    int at = size;
    for (int rest = zeros; rest > 0; rest = rest - 1 >> 1) {
      result[at++] = (rest & 1) == 1 ? Bzip2Format.RUN_A : Bzip2Format.RUN_B;
    }
    return at;
  }

  private void putSymbols(int[] data, int alphabet) throws IOException {
    int tables =
        data.length < 200
            ? 2
            : data.length < 600 ? 3 : data.length < 1200 ? 4 : data.length < 2400 ? 5 : 6;
    int[][] lengths = startLengths(data, alphabet, tables);
    int groups = (data.length + Bzip2Format.GROUP_SIZE - 1) / Bzip2Format.GROUP_SIZE;
    int[] selectors = new int[groups];
    for (int round = 0; round < ITERATIONS; round++) {
      int[][] frequencies = new int[tables][alphabet];
      for (int g = 0; g < groups; g++) {
        int from = g * Bzip2Format.GROUP_SIZE;
        int to = Math.min(from + Bzip2Format.GROUP_SIZE, data.length);
        int best = Integer.MAX_VALUE;
        for (int t = 0; t < tables; t++) {
          int cost = 0;
          for (int i = from; i < to; i++) {
            cost += lengths[t][data[i]];
          }
          if (cost < best) {
            best = cost;
            selectors[g] = t;
          }
        }
        for (int i = from; i < to; i++) {
          frequencies[selectors[g]][data[i]]++;
        }
      }
      for (int t = 0; t < tables; t++) {
        lengths[t] = codeLengths(frequencies[t]);
      }
    }
    put(tables, 3);
    put(groups, 15);
    putSelectors(selectors, tables);
    int[][] codes = new int[tables][];
    for (int t = 0; t < tables; t++) {
      putLengths(lengths[t]);
      codes[t] = codes(lengths[t]);
    }
    for (int i = 0; i < data.length; i++) {
      int t = selectors[i / Bzip2Format.GROUP_SIZE];
      put(codes[t][data[i]], lengths[t][data[i]]);
    }
  }

  /** First tables: each is cheap for a part of the alphabet with about the same weight. */
  private static int[][] startLengths(int[] data, int alphabet, int tables) {
    int[] frequencies = new int[alphabet];
    for (int symbol : data) {
      frequencies[symbol]++;
    }
    int[][] result = new int[tables][alphabet];
    int rest = data.length;
    int from = 0;
    for (int t = 0; t < tables; t++) {
      int share = rest / (tables - t);
      int sum = 0;
      int to = from;
      while (to < alphabet && (sum < share || to == from)) {
        sum += frequencies[to++];
      }
      for (int s = 0; s < alphabet; s++) {
        result[t][s] = s >= from && s < to ? 1 : 15;
      }
      from = Math.min(to, alphabet - 1);
      rest -= sum;
    }
    return result;
  }

  /** Lengths of a Huffman code in which every symbol has one, none too long. */
  private static int[] codeLengths(int[] frequencies) {
    int n = frequencies.length;
    long[] weights = new long[n];
    for (int i = 0; i < n; i++) {
      weights[i] = Math.max(1, frequencies[i]);
    }
    while (true) {
      int[] lengths = huffman(weights);
      if (Arrays.stream(lengths).max().orElse(0) <= LONGEST_CODE) {
        return lengths;
      }
      for (int i = 0; i < n; i++) {
        weights[i] = weights[i] / 2 + 1;
      }
    }
  }

  private record Node(long weight, int symbol, Node left, Node right) {}

  private static int[] huffman(long[] weights) {
    var queue = new java.util.PriorityQueue<Node>(java.util.Comparator.comparingLong(Node::weight));
    for (int i = 0; i < weights.length; i++) {
      queue.add(new Node(weights[i], i, null, null));
    }
    while (queue.size() > 1) {
      Node a = queue.poll();
      Node b = queue.poll();
      queue.add(new Node(a.weight + b.weight, -1, a, b));
    }
    int[] lengths = new int[weights.length];
    measure(queue.poll(), 0, lengths);
    return lengths;
  }

  private static void measure(Node node, int depth, int[] lengths) {
    if (node.left == null) {
      lengths[node.symbol] = Math.max(1, depth);
      return;
    }
    measure(node.left, depth + 1, lengths);
    measure(node.right, depth + 1, lengths);
  }

  private static int[] codes(int[] lengths) {
    int[] codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= LONGEST_CODE; length++) {
      for (int s = 0; s < lengths.length; s++) {
        if (lengths[s] == length) {
          codes[s] = code++;
        }
      }
      code <<= 1;
    }
    return codes;
  }

  private void putSelectors(int[] selectors, int tables) throws IOException {
    int[] front = new int[tables];
    for (int t = 0; t < tables; t++) {
      front[t] = t;
    }
    for (int selector : selectors) {
      int at = 0;
      while (front[at] != selector) {
        at++;
      }
      System.arraycopy(front, 0, front, 1, at);
      front[0] = selector;
      for (int i = 0; i < at; i++) {
        put(1, 1);
      }
      put(0, 1);
    }
  }

  private void putLengths(int[] lengths) throws IOException {
    int current = lengths[0];
    put(current, 5);
    for (int length : lengths) {
      while (current < length) {
        put(2, 2);
        current++;
      }
      while (current > length) {
        put(3, 2);
        current--;
      }
      put(0, 1);
    }
  }
}
