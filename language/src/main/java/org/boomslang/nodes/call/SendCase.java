package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.iteration.ResumeNode;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.runtime.PyContext;

/** {@code send} of a generator or coroutine: the body can be inlined. */
final class SendCase extends SlotCase {
  private final BranchProfile ended = BranchProfile.create();
  @Child private ResumeNode resume = ResumeNode.create();

  private SendCase(DispatchNode site, PyMethodDescriptor descriptor) {
    super(site, descriptor, descriptor.owner(), descriptor.code());
  }

  /** The case for a method and call site; null when there is no shortcut. */
  static SendCase create(DispatchNode site, PyMethodDescriptor descriptor) {
    boolean isSend =
        (descriptor.owner() == PyGenerator.TYPE || descriptor.owner() == PyCoroutine.TYPE)
            && descriptor.code().name().equals("send");
    return isSend && site.count() == 2 && site.names().length == 0
        ? new SendCase(site, descriptor)
        : null;
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Activation activation = activation(arguments[1]);
    if (activation == null || isFinished(activation)) {
      return super.call(frame, callee, arguments);
    }
    Object yielded = resume.execute(frame, activation, arguments[2]);
    if (yielded != null) {
      return yielded;
    }
    ended.enter();
    throw PyErrors.stopIteration(activation.takeResult());
  }

  private static Activation activation(Object object) {
    if (CompilerDirectives.isExact(object, PyGenerator.class)) {
      return CompilerDirectives.castExact(object, PyGenerator.class).activation();
    }
    if (CompilerDirectives.isExact(object, PyCoroutine.class)) {
      return CompilerDirectives.castExact(object, PyCoroutine.class).activation();
    }
    return null;
  }

  private boolean isFinished(Activation activation) {
    return PyContext.get(this).singleThreaded().isValid()
        ? activation.isFinishedUnlocked()
        : activation.isFinished();
  }
}
