/** The machine that certifies: keys, disk, journal, Node. */
export { examineMachine, type MachineOrder } from './examine.ts';
