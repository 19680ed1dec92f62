/** Why a file or a call cannot be analysed: one plain line, shown as it is. */
export class AnalyseRefusal extends Error {}
