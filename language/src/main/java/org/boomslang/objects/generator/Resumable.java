package org.boomslang.objects.generator;

/** What generators, coroutines and asynchronous generators have in common. */
public sealed interface Resumable permits PyGenerator, PyCoroutine, PyAsyncGenerator {

  Activation activation();

  /** {@code __name__}. */
  Object name();

  void setName(Object value);

  /** {@code __qualname__}. */
  Object qualname();

  void setQualname(Object value);
}
