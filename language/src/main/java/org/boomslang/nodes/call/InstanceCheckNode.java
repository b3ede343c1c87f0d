package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.type.InstanceChecks;
import org.boomslang.objects.type.PyType;

/**
 * Whether a value is an instance of a class, remembered per type of the value and class, for
 * classes whose metaclass leaves the question to {@code type}.
 */
public final class InstanceCheckNode extends Node {

  private static final int LIMIT = 8;

  public static final int NO = 0;
  public static final int YES = 1;

  /** The general path has to say. */
  public static final int UNKNOWN = 2;

  /** What is known about one type and one class. Immutable. */
  private record Answer(TypeGuard guard, PyType cls, boolean isInstance) {}

  @CompilationFinal(dimensions = 1)
  private Answer[] answers = {};

  /** Whether the site has seen too much to remember. */
  @CompilationFinal private boolean megamorphic;

  private InstanceCheckNode() {}

  public static InstanceCheckNode create() {
    return new InstanceCheckNode();
  }

  /** {@link #YES}, {@link #NO} or {@link #UNKNOWN}. */
  @ExplodeLoop
  public int execute(Object value, Object cls) {
    if (megamorphic) {
      return UNKNOWN;
    }
    for (Answer answer : answers) {
      if (answer.cls == cls && answer.guard.accepts(value)) {
        return answer.isInstance ? YES : NO;
      }
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    return learn(value, cls);
  }

  private int learn(Object value, Object cls) {
    return atomic(
        () -> {
          Answer[] live =
              Arrays.stream(answers)
                  .filter(answer -> !answer.guard.isStale())
                  .toArray(Answer[]::new);
          TypeGuard guard = TypeGuard.of(value);
          if (live.length >= LIMIT
              || !(cls instanceof PyType type)
              || !isPlain(guard.type(), type)) {
            megamorphic = true;
            return UNKNOWN;
          }
          boolean isInstance = InstanceChecks.isPlainSubclass(guard.type(), type);
          Answer[] next = Arrays.copyOf(live, live.length + 1);
          next[live.length] = new Answer(guard, type, isInstance);
          answers = next;
          return isInstance ? YES : NO;
        });
  }

  /** Whether neither the metaclass nor a {@code __class__} of the value's type has a say. */
  private static boolean isPlain(PyType type, PyType cls) {
    Object own = type.lookup("__class__");
    return cls.type() == BuiltinTypes.TYPE
        && own instanceof PyGetSetDescriptor descriptor
        && descriptor.owner() == BuiltinTypes.OBJECT
        && type.lookup("__getattribute__") instanceof PyWrapperDescriptor wrapper
        && !wrapper.owner().isHeapType();
  }
}
