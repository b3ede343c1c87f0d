package org.boomslang.modules.expat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;

/**
 * A document, or an external entity, that comes in piece by piece: its bytes to characters, these
 * to events. After a failure it fails again with each further piece, as Expat does.
 *
 * <p>Thread-safety: compatible; only one thread at a time may feed it, a second one gets a
 * RuntimeError.
 */
public final class XmlReader {
  final XmlState state;
  private final XmlEvents events;
  private final XmlEngine engine;
  private final XmlInput input;
  private final AtomicReference<Thread> parsing = new AtomicReference<>();
  private boolean started;
  private boolean finished;

  /** What the document has failed with; 0 while it has not. */
  private int failed;

  /**
   * A reader of a document.
   *
   * @param encoding what the caller says; null when the document has to
   * @param separator between namespace and name; null without namespace processing
   */
  public XmlReader(XmlEvents events, String encoding, String separator) {
    this.events = events;
    state = new XmlState(separator);
    engine = new XmlEngine(events, state, false);
    input = new XmlInput(encoding);
    engine.source.setInput(input);
  }

  /** A reader of an external entity: of content, or of a subset. */
  XmlReader(XmlEvents events, XmlReader parent, boolean content, String encoding) {
    this.events = events;
    state = parent.state;
    engine = new XmlEngine(events, state, content);
    if (!content) {
      engine.startInSubset();
    }
    input = new XmlInput(encoding);
    engine.source.setInput(input);
    started = true;
  }

  /** The bytes to come are the UTF-8 of text. */
  public void isText() {
    input.isText();
  }

  boolean isStarted() {
    return started;
  }

  boolean isParsing() {
    return parsing.get() != null;
  }

  /** The line of the token that is being read, from 1 up. */
  public long line() {
    return engine.source.line();
  }

  /** The column of the token that is being read, from 0 up. */
  public long column() {
    return engine.source.column();
  }

  long byteIndex() {
    return engine.source.byteIndex();
  }

  /** The input from the current token on. */
  String rest() {
    return engine.source.buffer.substring(engine.source.pos);
  }

  /** Whether an unfinished token waits until as much again has come in. */
  public void deferReparsing(boolean defer) {
    state.reparseDeferral = defer;
  }

  /**
   * Reads a piece, and reports what it holds; exceptions of those who hear of it pass.
   *
   * @param last whether nothing follows
   * @throws XmlFailure where the document is not well-formed; the reader's position is there
   */
  public void feed(byte[] data, boolean last) {
    read(() -> input.decode(data, last, engine.source.buffer), last);
  }

  /** As {@link #feed(byte[], boolean)}, of the UTF-8 of text, with more behind it. */
  public void feed(String text) {
    read(
        () -> {
          input.isText();
          if (!input.accept(text, engine.source.buffer)) {
            input.decode(text.getBytes(StandardCharsets.UTF_8), false, engine.source.buffer);
          }
        },
        false);
  }

  /** Has a piece put into the buffer, and reads it. */
  private void read(Runnable piece, boolean last) {
    enter();
    try {
      int before = engine.source.buffer.length();
      piece.run();
      run(before, last);
    } catch (XmlFailure e) {
      fail(e);
    } catch (PyException e) {
      // Nothing may follow when somebody who heard of an event has failed.
      finished = true;
      throw e;
    } finally {
      parsing.set(null);
    }
  }

  private void run(int before, boolean last) {
    state.direct += engine.source.buffer.length() - before;
    if (input.isMalformed()) {
      engine.run(false);
      engine.source.locate(engine.source.buffer.length());
      throw new XmlFailure(XmlFailure.INVALID_TOKEN, engine.source.pos);
    }
    engine.run(last);
    finished |= last;
    events.flush();
  }

  private void enter() {
    if (!parsing.compareAndSet(null, Thread.currentThread())) {
      throw PyErrors.runtimeError("parser is already parsing");
    }
    int code = finished ? XmlFailure.FINISHED : failed;
    if (code != 0) {
      parsing.set(null);
      throw new XmlFailure(code, engine.source.pos);
    }
    started = true;
  }

  private void fail(XmlFailure failure) {
    failed = failure.code;
    events.flush();
    engine.source.locate(failure.at);
    throw failure;
  }
}
