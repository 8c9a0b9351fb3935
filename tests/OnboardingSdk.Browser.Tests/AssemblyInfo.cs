[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
// Each test drives one to three pages and TaskBoard itself: more of them at once wait for each other's processor time.
[assembly: LevelOfParallelism(3)]
