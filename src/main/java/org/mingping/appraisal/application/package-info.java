/** One class a use case of the appraisal. Each declares who may do it; the phases and rules are decided in the model. */
package org.mingping.appraisal.application;
