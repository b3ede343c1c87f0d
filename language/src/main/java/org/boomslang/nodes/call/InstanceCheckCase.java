package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Arrays;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * {@code isinstance(x, C)} and {@code isinstance(x, (A, B))}: the answer is remembered per type of
 * {@code x} and class, for classes whose metaclass leaves the question to {@code type}.
 */
final class InstanceCheckCase extends BuiltinFunctionCase {

  private static final int LIMIT = 8;
  private static final int MAX_CLASSES = 4;

  private static final int NO = 0;
  private static final int YES = 1;
  private static final int UNKNOWN = 2;

  /** What is known about one type and one class. Immutable. */
  private record Answer(TypeGuard guard, PyType cls, boolean isInstance) {}

  @CompilationFinal(dimensions = 1)
  private Answer[] answers = {};

  /** The length of the tuples that come; 0 while classes come alone. */
  @CompilationFinal private int classes;

  /** Whether the site has seen too much to remember. */
  @CompilationFinal private boolean megamorphic;

  InstanceCheckCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    int known = megamorphic ? UNKNOWN : check(arguments[1], arguments[2]);
    return known == UNKNOWN ? super.call(frame, callee, arguments) : (Object) (known == YES);
  }

  @ExplodeLoop
  private int check(Object value, Object given) {
    if (!(given instanceof PyTuple tuple)) {
      return checkClass(value, given);
    }
    Object[] members = tuple.items();
    if (members.length != classes) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (classes != 0 || members.length > MAX_CLASSES || members.length == 0) {
        megamorphic = true;
        return UNKNOWN;
      }
      classes = members.length;
    }
    for (int i = 0; i < classes; i++) {
      int known = checkClass(value, members[i]);
      if (known != NO) {
        return known;
      }
    }
    return NO;
  }

  @ExplodeLoop
  private int checkClass(Object value, Object cls) {
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
          boolean isInstance = guard.type().isSubtype(type);
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
