package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Arrays;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Shape.Kind;
import org.boomslang.runtime.PyContext;

/**
 * {@code object.name = value}, on evaluated operands. Ints and floats stay unboxed down to the
 * object's slot.
 */
public final class WriteAttributeNode extends PyNode {

  private static final int LIMIT = 6;
  private static final int MAX_LESSONS = 30;

  private final String name;
  @Children private WriteCase[] cases = {};
  @CompilationFinal private boolean megamorphic;
  private int lessons;

  private WriteAttributeNode(String name) {
    this.name = name.intern();
  }

  public static WriteAttributeNode create(String name) {
    return new WriteAttributeNode(name);
  }

  public String name() {
    return name;
  }

  @ExplodeLoop
  public void execute(VirtualFrame frame, Object receiver, Object value) {
    Kind kind = Shape.kindOf(value);
    for (WriteCase known : cases) {
      if (known.accepts(receiver, kind)) {
        known.write(frame, receiver, value);
        return;
      }
    }
    WriteCase learnt = learn(receiver, kind);
    if (learnt == null) {
      Attributes.set(receiver, name, value);
    } else {
      learnt.write(frame, receiver, value);
    }
  }

  @ExplodeLoop
  public void executeLong(VirtualFrame frame, Object receiver, long value) {
    for (WriteCase known : cases) {
      if (known.accepts(receiver, Kind.LONG)) {
        known.writeLong(frame, receiver, value);
        return;
      }
    }
    WriteCase learnt = learn(receiver, Kind.LONG);
    if (learnt == null) {
      Attributes.set(receiver, name, value);
    } else {
      learnt.writeLong(frame, receiver, value);
    }
  }

  @ExplodeLoop
  public void executeDouble(VirtualFrame frame, Object receiver, double value) {
    for (WriteCase known : cases) {
      if (known.accepts(receiver, Kind.DOUBLE)) {
        known.writeDouble(frame, receiver, value);
        return;
      }
    }
    WriteCase learnt = learn(receiver, Kind.DOUBLE);
    if (learnt == null) {
      Attributes.set(receiver, name, value);
    } else {
      learnt.writeDouble(frame, receiver, value);
    }
  }

  private WriteCase learn(Object receiver, Kind kind) {
    if (megamorphic) {
      return null;
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    return atomic(
        () -> {
          WriteCase[] live =
              Arrays.stream(cases).filter(known -> !known.isStale()).toArray(WriteCase[]::new);
          for (WriteCase known : live) {
            if (known.accepts(receiver, kind)) {
              return known;
            }
          }
          if (live.length >= LIMIT || ++lessons > MAX_LESSONS) {
            megamorphic = true;
            return null;
          }
          WriteCase made =
              WriteLookup.find(receiver, name, kind, PyContext.get(this).singleThreaded());
          WriteCase[] next = Arrays.copyOf(live, live.length + 1);
          next[live.length] = made;
          cases = insert(next);
          return made;
        });
  }
}
