interface Asked {
  readonly platform: Readonly<App.Platform> | undefined;
}

/** The moment of the request by the house's own clock, which tests may set; without a house, the machine's. */
export function nowOf({ platform }: Asked): Date {
  return platform?.req.kuultu?.now ?? new Date();
}
