package org.boomslang.jit;

import com.oracle.truffle.runtime.jfr.EventFactory;
import com.oracle.truffle.runtime.jfr.impl.ProviderImpl;
import jdk.jfr.FlightRecorder;

/**
 * Truffle's events for Flight Recorder, in programs that were started with a recording ({@code
 * --vm.XX:StartFlightRecording}). Truffle's own provider, which comes after this one on the class
 * path, sets the recorder up in every program: a twentieth of the time that a start takes.
 * Stateless.
 */
public final class RecordedEvents implements EventFactory.Provider {
  @Override
  public EventFactory getEventFactory() {
    boolean recording = FlightRecorder.isAvailable() && FlightRecorder.isInitialized();
    return recording ? new ProviderImpl().getEventFactory() : null;
  }
}
