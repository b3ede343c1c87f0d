package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.boomslang.objects.Calls;

/**
 * Calls a callee whose arguments are evaluated and may have another form each time: for decorators,
 * {@code with}, class creation, calls with stars. The first few forms get an inline cache each.
 */
public final class InvokeNode extends Node {

  private static final int LIMIT = 4;

  /** Longer argument lists are not worth straight-line code. */
  private static final int MAX_ARGUMENTS = 16;

  /** The inline cache for one form of arguments. */
  private static final class Form extends Node {
    final int count;

    @CompilationFinal(dimensions = 1)
    final String[] names;

    @Child DispatchNode dispatch;

    Form(int count, String[] names) {
      this.count = count;
      this.names = names;
      this.dispatch = DispatchNode.create(count, names);
    }

    @ExplodeLoop
    boolean accepts(int otherCount, String[] otherNames) {
      if (otherCount != count || otherNames.length != names.length) {
        return false;
      }
      for (int i = 0; i < names.length; i++) {
        if (otherNames[i] != names[i]) {
          return false;
        }
      }
      return true;
    }
  }

  @Children private Form[] forms = {};
  @CompilationFinal private boolean megamorphic;

  private InvokeNode() {}

  public static InvokeNode create() {
    return new InvokeNode();
  }

  /**
   * Calls.
   *
   * @param arguments the arguments, the last {@code names.length} by keyword
   * @param names interned, {@link Calls#NO_NAMES} for none
   */
  @ExplodeLoop
  public Object execute(VirtualFrame frame, Object callee, Object[] arguments, String[] names) {
    for (Form form : forms) {
      if (form.accepts(arguments.length, names)) {
        return form.dispatch.execute(frame, callee, copy(arguments, form.count));
      }
    }
    if (!megamorphic) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      Form form = learn(arguments.length, names);
      if (form != null) {
        return form.dispatch.execute(frame, callee, CallArguments.of(arguments));
      }
    }
    return generic(callee, arguments, names);
  }

  @ExplodeLoop
  private static Object[] copy(Object[] arguments, int count) {
    Object[] result = new Object[count + 1];
    for (int i = 0; i < count; i++) {
      result[i + 1] = arguments[i];
    }
    return result;
  }

  private Form learn(int count, String[] names) {
    return atomic(
        () -> {
          for (Form form : forms) {
            if (form.accepts(count, names)) {
              return form;
            }
          }
          if (forms.length >= LIMIT || count > MAX_ARGUMENTS) {
            megamorphic = true;
            return null;
          }
          Form made = new Form(count, names);
          Form[] next = Arrays.copyOf(forms, forms.length + 1);
          next[forms.length] = made;
          forms = insert(next);
          return made;
        });
  }

  @TruffleBoundary
  private static Object generic(Object callee, Object[] arguments, String[] names) {
    return Calls.callKeywords(callee, arguments, names);
  }
}
