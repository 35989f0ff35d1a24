/** The words, aggregates and rules of preparation and registration: plain Java, without a server. */
package org.mingping.registration.model;
