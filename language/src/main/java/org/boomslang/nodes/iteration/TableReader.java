package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.subscript.DictStoreNode;
import org.boomslang.nodes.subscript.SetAddNode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.generator.Sink;
import org.boomslang.objects.iterator.PyZip;
import org.boomslang.objects.set.PySet;

/** Reads an iterator to its end into a set or a dictionary, in compiled code. */
public final class TableReader extends Node {
  /** Null until there is something to read into a set. */
  @Child private GeneratorReader elements;

  @Child private SetAddNode add = SetAddNode.create();

  /** Null until there is something to read into a dictionary. */
  @Child private NextNode keys;

  @Child private NextNode values;
  @Child private DictStoreNode store;

  private TableReader() {}

  public static TableReader create() {
    return new TableReader();
  }

  /** Whether a value is a {@code zip} of two iterators. */
  public static boolean readsPairs(Object value) {
    return ZipNextNode.accepts(value)
        && CompilerDirectives.castExact(value, PyZip.class).count() == 2;
  }

  private GeneratorReader elements() {
    if (elements == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      elements = insert(GeneratorReader.create());
    }
    return elements;
  }

  /** The elements of what {@link GeneratorReader#reads}. */
  public PySet toSet(VirtualFrame frame, Object iterator) {
    GeneratorReader reader = elements();
    PySet set = new PySet();
    if (reader.run(frame, iterator, new Sink.OfSet(set))) {
      return set;
    }
    int count = 0;
    while (true) {
      Object value = reader.next(frame, iterator);
      if (value == null) {
        reader.finished(count);
        return set;
      }
      add.execute(set, value);
      count++;
    }
  }

  /**
   * The keys and values of what {@link #readsPairs} or of a generator expression that gives pairs;
   * null when it cannot be run through, and then nothing has happened.
   */
  public PyDict toDict(VirtualFrame frame, Object iterator) {
    return GeneratorReader.isGenerator(iterator) ? pairs(frame, iterator) : zipped(frame, iterator);
  }

  private PyDict pairs(VirtualFrame frame, Object generator) {
    GeneratorReader reader = elements();
    PyDict dict = new PyDict();
    return reader.run(frame, generator, new Sink.OfDict(dict)) ? dict : null;
  }

  private PyDict zipped(VirtualFrame frame, Object iterator) {
    if (keys == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      values = insert(NextNode.create());
      store = insert(DictStoreNode.create());
      keys = insert(NextNode.create());
    }
    PyZip zip = CompilerDirectives.castExact(iterator, PyZip.class);
    PyDict dict = new PyDict();
    int count = 0;
    while (true) {
      TruffleSafepoint.poll(this);
      Object key = keys.execute(frame, zip.iterator(0));
      if (key == null) {
        zip.ended(0);
        break;
      }
      Object value = values.execute(frame, zip.iterator(1));
      if (value == null) {
        zip.ended(1);
        break;
      }
      store.execute(dict, key, value);
      count++;
    }
    if (CompilerDirectives.hasNextTier()) {
      LoopNode.reportLoopCount(this, count);
    }
    return dict;
  }
}
