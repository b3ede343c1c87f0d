package org.boomslang.objects.frame;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.MaterializedFrame;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.function.PyFunction;

/**
 * Where the variables of a code object lie in its frames; the info object of the frame descriptor.
 * Immutable.
 */
public final class FrameVariables {
  /** What a frame slot of a variable holds. */
  public enum Place {
    /** The value. */
    LOCAL,
    /** A cell with the value. */
    CELL,
    /** Not a slot: the index counts the function's closure. */
    FREE
  }

  private final String[] names;
  private final Place[] places;
  private final int[] indices;
  private final boolean namespace;

  /**
   * @param namespace whether names are kept in a mapping: in modules and class bodies
   */
  public FrameVariables(String[] names, Place[] places, int[] indices, boolean namespace) {
    this.names = names;
    this.places = places;
    this.indices = indices;
    this.namespace = namespace;
  }

  /** The variables of a frame, null for a frame that is not Python's. */
  public static FrameVariables of(Frame frame) {
    return frame.getFrameDescriptor().getInfo() instanceof FrameVariables variables
        ? variables
        : null;
  }

  public int count() {
    return names.length;
  }

  public String name(int variable) {
    return names[variable];
  }

  public boolean usesNamespace() {
    return namespace;
  }

  /**
   * The mapping in which a module, class body or {@code exec}'d code keeps names; null where
   * variables have slots.
   */
  public Object namespace(Frame frame) {
    if (!namespace) {
      return null;
    }
    Object mapping = PyArguments.namespace(frame);
    return mapping != null ? mapping : ((PyFunction) frame.getArguments()[0]).globals();
  }

  /**
   * Whether code that keeps names in a mapping is in the middle of an inlined comprehension, whose
   * targets have slots: only those are its locals then ({@code frame_hasHiddenLocals}).
   */
  boolean isInsideComprehension(Frame frame) {
    for (int i = 0; i < names.length; i++) {
      if (places[i] != Place.FREE && read(frame, i) != null) {
        return namespace;
      }
    }
    return false;
  }

  /**
   * A fresh dictionary of what is bound.
   *
   * @param extra names that are no variables, or null
   */
  public PyDict snapshot(Frame frame, PyDict extra) {
    PyDict result = new PyDict();
    for (int i = 0; i < names.length; i++) {
      Object value = namespace && places[i] == Place.FREE ? null : read(frame, i);
      if (value != null) {
        result.putStr(names[i], value);
      }
    }
    if (extra != null) {
      PyDict.Cursor cursor = extra.cursor();
      while (cursor.next()) {
        result.put(cursor.key(), cursor.value());
      }
    }
    return result;
  }

  /**
   * The index of a variable, -1 for an unknown name. Hidden duplicates come later and count less.
   */
  public int indexOf(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of a variable, null while unbound. */
  public Object read(Frame frame, int variable) {
    if (places[variable] == Place.LOCAL) {
      return readSlot(frame, indices[variable]);
    }
    PyCell cell = cell(frame, variable);
    return cell == null ? null : cell.get();
  }

  /** Binds a variable; null unbinds it. */
  public void write(MaterializedFrame frame, int variable, Object value) {
    if (places[variable] == Place.LOCAL) {
      frame.setObject(indices[variable], value);
      return;
    }
    PyCell cell = cell(frame, variable);
    if (cell != null) {
      cell.set(value);
    } else if (places[variable] == Place.CELL) {
      frame.setObject(indices[variable], new PyCell(value));
    }
  }

  /** Lets go of a variable's value or cell. */
  void release(MaterializedFrame frame, int variable) {
    if (places[variable] != Place.FREE) {
      frame.setObject(indices[variable], null);
    }
  }

  /** Whether a variable lies in a slot of its own. */
  boolean isLocal(int variable) {
    return places[variable] == Place.LOCAL;
  }

  public boolean isFree(int variable) {
    return places[variable] == Place.FREE;
  }

  private PyCell cell(Frame frame, int variable) {
    if (places[variable] == Place.FREE) {
      return ((PyFunction) frame.getArguments()[0]).closure()[indices[variable]];
    }
    return readSlot(frame, indices[variable]) instanceof PyCell cell ? cell : null;
  }

  private static Object readSlot(Frame frame, int slot) {
    return frame.getTag(slot) == FrameSlotKind.Illegal.tag ? null : frame.getValue(slot);
  }
}
