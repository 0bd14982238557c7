namespace SamenWerken.Sim.Experiments;

internal sealed partial class ReplicationBlocks
{
    /// <summary>Fills blocks in one thread, run by run.</summary>
    private sealed class Filling(ReplicationBlocks blocks)
    {
        private readonly Lock _one = new();
        private Worker? _worker;
        private Case? _scenario;
        private Block? _block;
        private Portion _portion;
        private int _number, _place, _strategy, _drawn = -1, _waits;
        private bool _running, _left;
        private double[] _outcomes = [];
        private double[] _rounds = [];
        private double[] _gains = [];

        /// <summary>Whether it has a block to fill.</summary>
        internal bool IsBegun => _block is not null;

        /// <summary>Takes a block; false where there is none.</summary>
        internal bool Begin((int Number, Portion Portion, Block Block)? next)
        {
            if (next is not var (number, portion, block))
                return false;
            (_number, _portion, _block, _place, _strategy, _drawn) = (number, portion, block, 0, 0, -1);
            return true;
        }

        /// <summary>Runs what is left of the block; null where its thread was left alone, or it was stopped, and hands nothing
        /// over.</summary>
        internal (int Number, Block Block)? End()
        {
            var block = _block!;
            for (; _place < _portion.Replications.Length; _place++, _strategy = 0)
            {
                for (; _strategy < blocks.Strategies.Count; _strategy++)
                {
                    if (blocks.Stopped || (blocks.Wanted(_portion.Point, _portion.Replications[_place], _strategy) && !Run(block)))
                        return Over(block);
                }
            }

            return Over(block);
        }

        private (int Number, Block Block)? Over(Block block)
        {
            _block = null;
            return _left ? null : (_number, block);
        }

        /// <summary>Somebody waited for a moment; who goes on in another thread where that was too long.</summary>
        internal Filling? Waited()
        {
            lock (_one)
            {
                if (!_running || _left || ++_waits * WaitMilliseconds < blocks.Patience!.Value.TotalMilliseconds)
                    return null;
                _left = true;
                blocks._endless[_strategy] = true;
                _block!.End(_place, _strategy, new TimeoutException(
                    FormattableString.Invariant($"it did not end within {blocks.Patience.Value.TotalSeconds} seconds")));
                return new Filling(blocks) { _number = _number, _portion = _portion, _block = _block, _place = _place,
                    _strategy = _strategy + 1 };
            }
        }

        // False where it is to go no further.
        private bool Run(Block block)
        {
            if (Volatile.Read(ref blocks._endless[_strategy]))
            {
                block.End(_place, _strategy,
                    new TimeoutException("an earlier run of it did not end in time, so that this one was not begun"));
                return true;
            }

            lock (_one)
                (_running, _waits) = (true, 0);
            try
            {
                var worker = WorkerOf(_portion.Scenario);
                if (_drawn != _place)
                    worker.Draw(blocks.Seed, (ulong)_portion.Replications[_place]);
                _drawn = _place;
                _gains = blocks.Gains?.Asked(_portion.Replications[_place]) is > 0 and var parties ? new double[parties] : [];
                if (blocks.Patience is null)
                    Run(worker, block.Outcomes(_place, _strategy), block.Rounds(_place, _strategy));
                else
                    RunAside(worker, block);
                return Ended(block, null);
            }
            catch (OperationCanceledException) when (blocks.Stopped)
            {
                return false; // this thread ends, and its worker with it
            }
            catch (Exception failure)
            {
                // A run that broke off may leave anything behind.
                (_worker, _drawn) = (null, -1);
                return Ended(block, failure);
            }
        }

        private void Run(Worker worker, Span<double> outcomes, double[]? rounds)
        {
            if (_gains.Length > 0)
                worker.Run(blocks.Strategies[_strategy], outcomes, rounds, _gains);
            else
                worker.Run(blocks.Strategies[_strategy], outcomes, rounds);
        }

        private bool Ended(Block block, Exception? failure)
        {
            lock (_one)
            {
                _running = false;
                if (!_left && failure is null && _gains.Length > 0)
                    blocks.Gains!.Take(_portion.Replications[_place], _strategy, _gains);
                if (!_left)
                    block.End(_place, _strategy, failure);
                return !_left;
            }
        }

        // A run that is left alone may still write, but in arrays that nobody reads.
        private void RunAside(Worker worker, Block block)
        {
            var (length, rounds) = (block.Outcomes(_place, _strategy).Length, block.Rounds(_place, _strategy));
            if (_outcomes.Length != length)
                _outcomes = new double[length];
            if (rounds is not null && _rounds.Length != rounds.Length)
                _rounds = new double[rounds.Length];
            Run(worker, _outcomes, rounds is null ? null : _rounds);
            lock (_one)
            {
                if (_left)
                    return;
                _outcomes.CopyTo(block.Outcomes(_place, _strategy));
                if (rounds is not null)
                    _rounds.CopyTo(rounds, 0);
            }
        }

        private Worker WorkerOf(Case scenario)
        {
            if (_worker is null || !ReferenceEquals(_scenario, scenario))
            {
                (_worker, _scenario) = (scenario.Model.Start(scenario, blocks.Outcomes), scenario);
                (_worker.Stop, _drawn) = (blocks.Cancellation, -1);
            }

            return _worker;
        }
    }
}
