package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.str.PyStr;

/** {@code del name} in a block that keeps names in a mapping. */
public final class DeleteNameNode extends StatementNode {
  private final String name;
  private final boolean quiet;

  /**
   * @param quiet whether an unbound name is no error
   */
  public DeleteNameNode(String name, boolean quiet) {
    this.name = name;
    this.quiet = quiet;
  }

  @Override
  public void execute(VirtualFrame frame) {
    at(frame);
    Object mapping = PyArguments.namespace(frame);
    remove(mapping != null ? mapping : ((PyFunction) frame.getArguments()[0]).globals());
  }

  @TruffleBoundary
  private void remove(Object mapping) {
    boolean found;
    if (mapping instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      found = dict.remove(PyStr.constant(name)) != null;
    } else {
      found = true;
      try {
        Items.delete(mapping, PyStr.constant(name));
      } catch (PyException e) {
        if (!e.matches(ExceptionTypes.KEY_ERROR)) {
          throw e;
        }
        found = false;
      }
    }
    if (!found && !quiet) {
      throw NameErrors.undefined(name);
    }
  }
}
