/** The words, aggregates and rules of preparation: mobilisation, census, consultation, plan (domain §6). Plain Java, without a server. */
package org.mingping.registration.model.preparation;
