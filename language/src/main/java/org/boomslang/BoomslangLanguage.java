package org.boomslang;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.ContextThreadLocal;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.impl.DefaultTruffleRuntime;
import com.oracle.truffle.api.instrumentation.ProvidedTags;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.nodes.ExecutableNode;
import java.util.concurrent.atomic.AtomicBoolean;
import org.boomslang.modules.main.EntryPoints;
import org.boomslang.modules.main.Interpreter;
import org.boomslang.modules.thread.Threads;
import org.boomslang.objects.code.FileSources;
import org.boomslang.objects.floating.LibraryMath;
import org.boomslang.objects.interop.NamespaceScope;
import org.boomslang.objects.interop.ValueView;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;
import org.boomslang.runtime.PythonOptions;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.polyglot.SandboxPolicy;

/**
 * The Truffle language "python". It ties the layers together: {@link org.boomslang.parser} reads
 * source text, {@link org.boomslang.compiler} turns the syntax tree into the nodes of {@link
 * org.boomslang.nodes}, which work on {@link org.boomslang.objects} in a {@link PyContext}. Any
 * number of threads may enter a context at once.
 */
@TruffleLanguage.Registration(
    id = BoomslangLanguage.ID,
    name = "Python",
    implementationName = "Boomslang",
    version = BoomslangLanguage.VERSION,
    defaultMimeType = BoomslangLanguage.MIME_TYPE,
    characterMimeTypes = {BoomslangLanguage.MIME_TYPE, BoomslangLanguage.MAIN_MIME_TYPE},
    fileTypeDetectors = PythonFiles.class,
    contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE,
    sandbox = SandboxPolicy.CONSTRAINED)
@ProvidedTags({
  StandardTags.StatementTag.class,
  StandardTags.RootTag.class,
  StandardTags.RootBodyTag.class
})
public final class BoomslangLanguage extends TruffleLanguage<PyContext> {
  public static final String ID = "python";
  public static final String MIME_TYPE = "text/x-python";

  /** A source of this type runs the program that the options name, and gives the exit status. */
  public static final String MAIN_MIME_TYPE = "application/x-python-main";

  /** The version of Python that is implemented. */
  public static final String VERSION = "3.14.3";

  /** How everyone finds the current context. */
  public static final ContextReference<PyContext> CONTEXT =
      ContextReference.create(BoomslangLanguage.class);

  private final ContextThreadLocal<PyThreadState> threadState =
      locals.createContextThreadLocal(PyThreadState::new);

  /** Of the one context that this object is for, which tools know nothing of. */
  private volatile Env owner;

  private volatile FileSources sources;

  /** Set once somebody was told how this process runs Python code. */
  private static final AtomicBoolean RUNTIME_LOGGED = new AtomicBoolean();

  @Override
  protected PyContext createContext(Env env) {
    if (!env.getOptions().get(PythonOptions.InstallSignalHandlers)
        && RUNTIME_LOGGED.compareAndSet(false, true)) {
      logRuntime(env);
    }
    if (env.isNativeAccessAllowed()) {
      LibraryMath.allow();
    }
    owner = env;
    sources = new FileSources(env);
    return new PyContext(this, env, threadState);
  }

  /** Sources with text, for tools. */
  public FileSources sources() {
    return sources;
  }

  /** Whether the current thread is in the context of this language. */
  public boolean isEntered() {
    return owner.getContext().isEntered();
  }

  /** One line for embedders; the command has a way of its own to the compiler. */
  private static void logRuntime(Env env) {
    String runtime = Truffle.getRuntime().getName();
    env.getLogger("")
        .info(
            Truffle.getRuntime() instanceof DefaultTruffleRuntime
                ? "Python code is interpreted ("
                    + runtime
                    + "). To have it compiled run a GraalVM,"
                    + " or start Java with -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI and"
                    + " org.boomslang:boomslang on the class path."
                : "Python code is compiled (" + runtime + ").");
  }

  @Override
  protected OptionDescriptors getOptionDescriptors() {
    return PythonOptions.descriptors();
  }

  @Override
  protected void initializeContext(PyContext context) {
    PyThreadState thread = context.threadState();
    thread.attach();
    try {
      Interpreter.of(context).start();
    } finally {
      thread.detach();
    }
  }

  @Override
  protected void exitContext(PyContext context, ExitMode exitMode, int exitCode) {
    if (exitMode == ExitMode.NATURAL) {
      PyThreadState thread = context.threadState();
      thread.attach();
      try {
        Interpreter.of(context).finish();
      } finally {
        thread.detach();
      }
    }
  }

  @Override
  protected void finalizeContext(PyContext context) {
    Threads.of(context).stopAll();
  }

  @Override
  protected void disposeContext(PyContext context) {
    context.dispose();
  }

  @Override
  protected Object getScope(PyContext context) {
    return new NamespaceScope(Interpreter.of(context).main());
  }

  @Override
  protected Object getLanguageView(PyContext context, Object value) {
    return new ValueView(value);
  }

  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return true;
  }

  @Override
  protected void initializeMultiThreading(PyContext context) {
    context.startMultiThreading();
  }

  @Override
  protected void initializeThread(PyContext context, Thread thread) {
    context.waitForWriters();
  }

  @Override
  protected void disposeThread(PyContext context, Thread thread) {
    context.threadState(thread).end();
  }

  @Override
  protected CallTarget parse(ParsingRequest request) throws Exception {
    return EntryPoints.parse(this, request.getSource(), request.getArgumentNames()).getCallTarget();
  }

  @Override
  protected ExecutableNode parse(InlineParsingRequest request) throws Exception {
    return EntryPoints.parseInline(this, request.getSource());
  }

  @Override
  protected boolean isVisible(PyContext context, Object value) {
    return value != PyNone.NONE;
  }
}
