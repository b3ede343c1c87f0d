package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.nodes.attribute.ReadAttributeNode;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.str.PyStr;

/** {@code getattr(object, name)} where the name is the same string each time. */
final class GetAttributeCase extends BuiltinFunctionCase {

  /** The first name seen. */
  @CompilationFinal private TruffleString name;

  /** Whether other names have come. */
  @CompilationFinal private boolean varied;

  @Child private ReadAttributeNode read;

  GetAttributeCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    if (!varied && arguments[2] != name) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      learn(arguments[2], frame.getLongStatic(FrameLayout.POSITION));
    }
    return varied ? super.call(frame, callee, arguments) : read.execute(frame, arguments[1]);
  }

  private void learn(Object given, long position) {
    atomic(
        () -> {
          if (name == null && given instanceof TruffleString first) {
            ReadAttributeNode made = ReadAttributeNode.create(null, PyStr.intern(first));
            made.setPosition(position);
            read = insert(made);
            name = first;
          } else if (name != given) {
            varied = true;
          }
        });
  }
}
