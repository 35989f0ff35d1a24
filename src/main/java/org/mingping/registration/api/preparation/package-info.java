/** Preparation for other systems, under {@code /preparations}. */
package org.mingping.registration.api.preparation;
