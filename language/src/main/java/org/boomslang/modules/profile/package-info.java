/**
 * What threads wait for: the lock profile ({@code --lock-profile}) and the timeline ({@code
 * --thread-timeline}). Both listen to {@code runtime.Synchronization}; nothing of them runs unless
 * the options of a context ask for it.
 */
package org.boomslang.modules.profile;
